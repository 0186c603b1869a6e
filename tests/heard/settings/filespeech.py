# A speech server for Orca: it writes each utterance to the file that ORCA_HEARD names, one JSON text a line.
import json
import os

from gi.repository import GLib
from orca import chnames, speechserver

heard = open(os.environ["ORCA_HEARD"], "a", buffering=1, encoding="utf-8")


def note(text):
    heard.write(json.dumps(text, ensure_ascii=False) + "\n")


class SpeechServer(speechserver.SpeechServer):
    only = None

    @staticmethod
    def getFactoryName():
        return "file"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        SpeechServer.only = SpeechServer.only or SpeechServer()
        return SpeechServer.only

    @staticmethod
    def shutdownActiveServers():
        SpeechServer.only = None

    def getInfo(self):
        return ["file", "file"]

    def getVoiceFamilies(self):
        family = speechserver.VoiceFamily
        return [family({family.NAME: "file", family.LANG: "en", family.DIALECT: "", family.VARIANT: ""})]

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            note(text)

    def speakCharacter(self, character, acss=None):
        note(chnames.getCharacterName(character) or character)

    def speakKeyEvent(self, event, acss=None):
        pass

    def stop(self):
        pass

    # Reading aloud from the top: each part counts as said at once.
    def sayAll(self, utterances, progress):
        def step():
            try:
                context, acss = next(utterances)
            except StopIteration:
                return False
            note(context.utterance)
            context.currentOffset = context.endOffset
            GLib.idle_add(progress, context.copy(), speechserver.SayAllContext.COMPLETED)
            GLib.idle_add(step)
            return False

        GLib.idle_add(step)
