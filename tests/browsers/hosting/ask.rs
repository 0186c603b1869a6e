//! Asks a server over a line of its own, so that headers and bytes are seen as they came.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

/// Asks for a path, and gives the status, the headers and the body as it came. The headers have to stay short.
pub fn ask(host: SocketAddr, path: &str, accepts: &str) -> (u16, BTreeMap<String, String>, Vec<u8>) {
    let mut line = TcpStream::connect(host).unwrap();
    write!(line, "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {accepts}\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut answer = Vec::new();
    let mut part = [0; 65536];
    // Some leave the line open.
    while !is_whole(&answer) {
        match line.read(&mut part).unwrap() {
            0 => break,
            read => answer.extend_from_slice(&part[..read]),
        }
    }
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = std::str::from_utf8(&answer[..end]).unwrap();
    // A proxy in front of the server often keeps no more than this for them, and answers with an error otherwise.
    assert!(head.len() < 4096, "{path}: the headers take {} bytes", head.len());
    let (first, lines) = head.split_once("\r\n").unwrap();
    let mut headers = BTreeMap::new();
    for line in lines.split("\r\n") {
        let (name, value) = line.split_once(": ").unwrap();
        let before = headers.insert(name.to_lowercase(), value.to_owned());
        assert_eq!(before, None, "{path}: {name} came twice");
    }
    let mut body = answer[end + 4..].to_vec();
    if headers.get("transfer-encoding").is_some_and(|coding| coding == "chunked") {
        body = joined(&body);
    }
    (first.split(' ').nth(1).unwrap().parse().unwrap(), headers, body)
}

/// Whether the answer has come to the end that its headers name.
fn is_whole(answer: &[u8]) -> bool {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let body = &answer[end + 4..];
    match head.split_once("\r\ncontent-length: ").and_then(|(_, rest)| rest.lines().next()) {
        Some(length) => body.len() >= length.parse().unwrap(),
        None => {
            head.contains("\r\ntransfer-encoding: chunked") && body.ends_with(b"\r\n0\r\n\r\n") || body == b"0\r\n\r\n"
        }
    }
}

/// The pieces of a body, put together.
fn joined(mut pieces: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = pieces.windows(2).position(|two| two == b"\r\n").unwrap();
        let size = usize::from_str_radix(std::str::from_utf8(&pieces[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return body;
        }
        body.extend_from_slice(&pieces[end + 2..end + 2 + size]);
        pieces = &pieces[end + 2 + size + 2..];
    }
}

/// Whether a server answers here. That it listens is not enough: Apache reads its configuration twice, and closes in between
/// what it listened at, with all who came.
pub fn answers(address: SocketAddr) -> bool {
    let asked = TcpStream::connect(address).and_then(|mut line| {
        line.write_all(format!("HEAD / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").as_bytes())?;
        line.read(&mut [0; 16])
    });
    asked.is_ok_and(|read| read > 0)
}
