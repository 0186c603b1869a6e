//! The words that may not go wrong, in every language, each with why it stands there. A text may be worded anew, but not
//! so that one of these is lost.

use attune_check::content::{Content, IDS};

/// What a text has to hold: the language, the key, the words.
type Held = (&'static str, &'static str, &'static str);

#[track_caller]
fn held(why: &str, all: &[Held]) {
    for id in IDS {
        assert!(all.iter().any(|(language, ..)| *language == id), "{id} is looked at: {why}");
    }
    for (id, key, words) in all {
        let content = Content::in_language(id).unwrap();
        let text = content.text.raw(key).unwrap();
        assert!(text.contains(words), "{id} {key}: {why}: {text}");
    }
}

/// People with thoughts of hurting themselves do not read "in danger now" as meant for them. Who may do it today needs
/// a step and a number before anything else.
#[test]
fn who_may_hurt_themselves_is_told_to_call_now() {
    held(
        "the first step is a call",
        &[
            ("en", "help.B.self", "If it could be soon, call the emergency number below now."),
            ("en-easy", "help.B.self", "If it could be soon, call the emergency number now."),
            ("es", "help.B.self", "Si puede pasar pronto, llama ya al número de emergencias de abajo."),
            ("ar", "help.B.self", "إذا كان ذلك قد يحدث قريبًا، فالأهم الآن هو الاتصال برقم الطوارئ أدناه."),
        ],
    );
    held(
        "who is not sure may need it as soon",
        &[
            ("en", "help.B.unsure", "call the emergency number below now."),
            ("en-easy", "help.B.unsure", "call the emergency number now."),
            ("es", "help.B.unsure", "llama ya al número de emergencias de abajo."),
            ("ar", "help.B.unsure", "فالأهم الآن هو الاتصال برقم الطوارئ أدناه."),
        ],
    );
    held(
        "the number says that it is for them",
        &[
            ("en", "kind.emergency", "may hurt yourself"),
            ("en-easy", "kind.emergency", "may hurt yourself"),
            ("es", "kind.emergency", "podrías hacerte daño"),
            ("ar", "kind.emergency", "إيذاء النفس"),
        ],
    );
    held(
        "so does the page on how it works",
        &[
            ("en", "method.14", "might you hurt yourself soon?"),
            ("en-easy", "method.14", "If you may hurt yourself soon, call it too."),
            ("es", "method.14", "podrías hacerte daño pronto"),
            ("ar", "method.14", "إيذاء نفسك قريبًا"),
        ],
    );
}

/// "Hurts me" is said of words one screen before (T2r). Who was stung by a remark would tick yes, read "you do not have
/// to go back", and lose every word to say.
#[test]
fn a_wounding_word_is_not_counted_as_violence() {
    held(
        "A2 is about the body",
        &[
            ("en", "safety.A2", "hurt my body"),
            ("en-easy", "safety.A2", "hurt my body"),
            ("es", "safety.A2", "daño físico"),
            ("ar", "safety.A2", "جسديًا"),
        ],
    );
    for id in IDS {
        let content = Content::in_language(id).unwrap();
        let (note, unsure) = ("safety.A2.note", content.text.raw("safety.answer.unsure").unwrap());
        assert!(content.text.raw(note).unwrap().contains(unsure), "{id} {note}: words have an answer too");
    }
}

/// A hug or a reminder by text is not sex. What was wanted counts all the same, and feelings alone do not.
#[test]
fn touch_counts_only_where_it_is_romantic_or_sexual() {
    held(
        "which touch",
        &[
            ("en", "safety.A1.note", "Romantic or sexual touch"),
            ("en-easy", "safety.A1.note", "sexual or romantic talk or looks.\nTouch like this counts."),
            ("es", "safety.A1.note", "de tipo romántico o sexual"),
            ("ar", "safety.A1.note", "إذا كانت عاطفية أو جنسية"),
        ],
    );
    held(
        "what only the helper wanted counts, in words as well",
        &[
            ("en", "safety.A1.note", "It counts if only they wanted it"),
            ("en-easy", "safety.A1.note", "It counts if only they wanted it."),
            ("es", "safety.A1.note", "Cuenta si solo lo quería tu {helper}"),
            ("ar", "safety.A1.note", "ما أراده {helper} وحده"),
        ],
    );
    held(
        "it counts when it was wanted",
        &[
            ("en", "safety.A1.note", "It also counts if you wanted it."),
            ("en-easy", "safety.A1.note", "It also counts if you wanted it."),
            ("es", "safety.A1.note", "También cuenta si tú lo querías."),
            ("ar", "safety.A1.note", "ويدخل فيه أيضًا ما حدث برغبتك."),
        ],
    );
}

/// The statements are about the last three sessions. Harm that is older would drop out.
#[test]
fn harm_of_long_ago_counts() {
    held(
        "the first words after the question",
        &[
            ("en", "safety.lead", "It counts even if it was long ago."),
            ("en-easy", "safety.lead", "It counts even if it was long ago."),
            ("es", "safety.lead", "Cuenta aunque haya sido hace mucho tiempo."),
            ("ar", "safety.lead", "يدخل في ذلك ما حدث قبل زمن طويل."),
        ],
    );
}

/// "Someone outside" is also a colleague in the same practice.
#[test]
fn help_is_sought_from_someone_who_does_not_work_with_the_helper() {
    let keys = ["2B-low.step", "X4-more", "X4p-more", "help.unsure.more"];
    let said = [
        ("en", "does not work with your {helper}"),
        ("en-easy", "does not work with your {helper}"),
        ("es", "no trabaje con tu {helper}"),
        ("ar", "لا يعمل مع {helper}"),
    ];
    assert_eq!(said.map(|(id, _)| id), IDS, "each language says it");
    for (id, words) in said {
        let content = Content::in_language(id).unwrap();
        for key in keys {
            assert!(content.text.raw(key).unwrap().contains(words), "{id} {key}");
        }
        // A secret: who helps with it is said with fewer words there.
        let (secret, fewer) = (content.text.raw("X5").unwrap(), words.split(" {").next().unwrap());
        let fewer = fewer.trim_end_matches(" your").trim_end_matches(" tu");
        assert!(secret.contains(fewer), "{id} X5 says “{fewer}”, and not of whose helper: {secret}");
    }
    let arabic = Content::in_language("ar").unwrap();
    for (key, text) in arabic.text.entries() {
        assert!(
            !text.contains("خارج هذه الجلسات"),
            "{key}: whose sessions a colleague of the helper is outside of too"
        );
    }
}

/// Words that say something else than they are meant to, or a name besides the one that is used: a reader looks for a
/// difference, and a translation keeps it.
#[test]
fn one_thing_has_one_word_and_none_that_hurts() {
    let english: &[&str] = &[
        "by your answers",
        "help line",
        "this check ",
        "this check.",
        "the check ",
        "the check.",
        " aim ",
        " aims ",
        "meetings",
        "leave this page",
        "plain lines",
        "12 lines",
        "line by line",
        "worth a talk",
        "older ties",
        "a word that missed",
    ];
    let of = |id| match id {
        "es" => &["ruptura", "tengo dudas", "licencia", "mirarl", "destreza", "orientación"][..],
        "ar" => &["المراجعة", "لست على يقين", "يرافق", "ترافق", "لا أوافق بشدة", "غرامي"][..],
        _ => english,
    };
    for id in IDS {
        for (key, text) in Content::in_language(id).unwrap().text.entries() {
            let text = format!(" {} ", text.to_lowercase().replace('\n', " "));
            for word in of(id) {
                assert!(!text.contains(word), "{id} {key}: {word}: {text}");
            }
            // Code is pasted in lines, a sender's contact is one, and so is what somebody looks back with.
            let line = text
                .split(|character: char| !character.is_alphanumeric())
                .any(|word| ["line", "lines"].contains(&word));
            let code = key.starts_with("builder.")
                || key.starts_with("line.")
                || key.starts_with("look-back.")
                || key.starts_with("part.line")
                || key == "paper.lines";
            assert!(!line || code || !id.starts_with("en"), "{id} {key}: a statement is no line: {text}");
        }
    }
    for (page, text) in crate::pages::texts() {
        let text = format!(" {} ", text.to_lowercase());
        for word in
            ["help line", "the check ", "the check.", "take the check-in", "inside of your", "a word that missed"]
        {
            assert!(!text.contains(word), "{page}: {word}: {text}");
        }
    }
}

/// Where a wrong number or a text that hurts is told, anyone can read it: nobody may be led to write their answers there.
#[test]
fn who_reports_a_number_or_a_text_is_asked_for_no_answers() {
    for (path, form) in crate::files(".github/ISSUE_TEMPLATE", &["yml"]) {
        let asked = "**no answers from the check-in, yours or anyone's, and no names**";
        assert!(form.contains(asked), "{}", path.display());
        assert!(form.contains("call the emergency number where you are"), "{}", path.display());
    }
    let front = crate::pages::read("www/pages/landing.html");
    let tell = front.split_once("id=\"tell\"").unwrap().1.split_once("</section>").unwrap().0;
    for words in ["helpline wrong", "a text hurt", "Never send answers"] {
        assert!(tell.contains(words), "{words}");
    }
    assert!(crate::pages::read("www/pages/bottom.html").contains("index.html#tell"), "each page leads there");
}
