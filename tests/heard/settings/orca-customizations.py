# Orca reads this when it starts. Nothing is played: every utterance goes to a file, by filespeech.py.
import orca.settings as settings

settings.speechServerFactory = "filespeech"
settings.speechFactoryModules = ["filespeech"]
settings.speechServerInfo = None
settings.enableSound = False
settings.enableBraille = False
# Else each key is said as well.
settings.enableKeyEcho = False
settings.usePronunciationDictionary = False
