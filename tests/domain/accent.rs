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
    let sheet = include_str!("../../src/ui/style/tokens.css");
    let page = include_str!("../../www/pages/page.css");
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

/// What a host may pass becomes text on both grounds of each theme, and a button that can be read.
fn is_readable(host: Rgb) -> Result<(), String> {
    for (theme, accent, grounds) in [("light", Accent::on_light(host), LIGHT), ("dark", Accent::on_dark(host), DARK)] {
        let pairs = grounds.map(|ground| (accent.colour, ground)).into_iter().chain([(accent.on, accent.colour)]);
        for (one, other) in pairs {
            let contrast = one.contrast(other);
            if contrast < LEAST_CONTRAST {
                return Err(format!(
                    "{} in {theme}: {} on {} is {contrast:.3} to 1",
                    host.to_hex(),
                    one.to_hex(),
                    other.to_hex()
                ));
            }
        }
    }
    Ok(())
}

/// All of the colours between which no other lies further than 8 steps of a channel.
#[test]
fn every_colour_of_a_grid_becomes_readable() {
    let steps = || (0..=255).step_by(15);
    let mut tried = 0;
    for red in steps() {
        for green in steps() {
            for blue in steps() {
                assert_eq!(is_readable(Rgb([red, green, blue])), Ok(()));
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 18 * 18 * 18);
}

proptest! {
    #[test]
    fn every_colour_becomes_readable(red: u8, green: u8, blue: u8) {
        let host = Rgb([red, green, blue]);
        prop_assert_eq!(Rgb::from_hex(&host.to_hex()), Some(host));
        prop_assert_eq!(is_readable(host), Ok(()));
    }
}
