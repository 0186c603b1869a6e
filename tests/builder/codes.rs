//! The code: every module where the encoder has it, with the room around it, in each of its forms.

use builder::link::qr::Code;

/// The dark modules of a path of rows: `M x y h n v1 …`.
fn drawn(code: &Code) -> Vec<Vec<bool>> {
    let mut grid = vec![vec![false; code.side()]; code.side()];
    for run in code.path().split('z').filter(|run| !run.is_empty()) {
        let (place, length) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let length: usize = length.split_once('v').unwrap().0.parse().unwrap();
        assert!(run.ends_with(&format!("v1h-{length}")));
        grid[y][x..x + length].fill(true);
    }
    grid
}

#[test]
fn path_and_picture_have_every_module_and_a_quiet_zone() {
    let text = "https://hollowlane.example/attune/en/check.html#v=1&stage=0&lang=en";
    let code = Code::of(text).unwrap();
    let own = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).unwrap();
    let grid = drawn(&code);
    assert_eq!(grid.len(), own.size() as usize + 8);
    let png = code.png().unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((info.bit_depth, info.color_type), (png::BitDepth::One, png::ColorType::Grayscale));
    let scale = info.width as usize / grid.len();
    assert!(scale >= 8 && info.width as usize == scale * grid.len() && info.width == info.height);
    for (y, row) in grid.iter().enumerate() {
        for (x, dark) in row.iter().enumerate() {
            assert_eq!(*dark, own.get_module(x as i32 - 4, y as i32 - 4), "{x} {y}");
            for (px, py) in [(x * scale, y * scale), (x * scale + scale - 1, y * scale + scale - 1)] {
                let light = pixels[py * info.line_size + px / 8] >> (7 - px % 8) & 1;
                assert_eq!(light == 0, *dark, "pixel {px} {py}");
            }
        }
    }
    let svg = code.svg();
    assert!(svg.contains(&code.path()) && svg.contains(&format!("viewBox=\"0 0 {0} {0}\"", grid.len())));
}

#[test]
fn a_fine_code_is_called_one() {
    // As the standard says, level M holds 666 bytes at version 20, and 2,331 at most.
    assert!(!Code::of(&"a".repeat(412)).unwrap().is_dense());
    assert!(Code::of(&"a".repeat(413)).unwrap().is_dense());
    assert!(Code::of(&"a".repeat(1000)).is_some() && Code::of(&"a".repeat(2332)).is_none());
}
