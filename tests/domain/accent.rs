//! A host's colour is made readable in both themes, whatever it is.

use attune_check::domain::accent::{Accent, DARK, LEAST_CONTRAST, LIGHT, Rgb};
use proptest::prelude::*;

fn near(one: Rgb, hex: &str) {
    let other = Rgb::from_hex(hex).unwrap();
    let apart = one.0.iter().zip(other.0).map(|(one, other)| one.abs_diff(other)).max().unwrap();
    assert!(apart <= 2, "{} is not {hex}", one.to_hex());
}

#[test]
fn the_table_of_the_look_brief_holds() {
    for (host, light, dark) in [
        ("#d4a017", "#684c02", "#c9ad75"),
        ("#ff3b30", "#97261e", "#e1a096"),
        ("#00a884", "#015b46", "#78bfa7"),
        ("#1d4ed8", "#2549a2", "#98b1e5"),
        ("#ffffff", "#505050", "#ffffff"),
        ("#111111", "#111111", "#b1b1b1"),
    ] {
        let host = Rgb::from_hex(host).unwrap();
        near(Accent::on_light(host).colour, light);
        near(Accent::on_dark(host).colour, dark);
    }
}

#[test]
fn the_grounds_are_those_of_the_sheets() {
    let sheet = include_str!("../../src/ui/style.css");
    let page = include_str!("../../www/page.css");
    for [surface, ground] in [LIGHT, DARK] {
        assert!(sheet.contains(&format!("--surface: {};", surface.to_hex())));
        assert!(sheet.contains(&format!("--ground: {};", ground.to_hex())));
        assert!(page.contains(&format!("background: {}", surface.to_hex())));
    }
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    assert!((Rgb([0; 3]).contrast(Rgb([255; 3])) - 21.0).abs() < 0.001);
    assert!((Rgb([0x77; 3]).contrast(Rgb([255; 3])) - 4.478).abs() < 0.001);
}

#[test]
fn only_six_digits_are_a_colour() {
    for wrong in ["", "#", "fff", "#12345g", "#1234567", "red", "#ééé", "url(x)"] {
        assert_eq!(Rgb::from_hex(wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn every_colour_becomes_readable(red: u8, green: u8, blue: u8) {
        let host = Rgb([red, green, blue]);
        prop_assert_eq!(Rgb::from_hex(&host.to_hex()), Some(host));
        let (light, dark) = (Accent::on_light(host), Accent::on_dark(host));
        for ground in LIGHT {
            prop_assert!(light.colour.contrast(ground) >= LEAST_CONTRAST);
        }
        for ground in DARK {
            prop_assert!(dark.colour.contrast(ground) >= LEAST_CONTRAST);
        }
        prop_assert!(light.on.contrast(light.colour) >= LEAST_CONTRAST);
        prop_assert!(dark.on.contrast(dark.colour) >= 4.5);
    }
}
