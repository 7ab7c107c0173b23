//! JSON on one line -> JSON for people.

/// `json`, one valid JSON text on one line, with a line for each member and two spaces a level. Strings and numbers
/// stay byte for byte as they are. Linear in its length.
pub fn pretty(json: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(2 * json.len());
    let mut depth = 0;
    let mut at = 0;
    while let Some(&byte) = json.get(at) {
        let token = &json[at..at + token_length(&json[at..])];
        at += token.len();
        let closes_empty = matches!(out.last(), Some(b'{' | b'[')) && matches!(byte, b'}' | b']');
        match byte {
            b' ' => {}
            b'}' | b']' => {
                depth -= 1;
                if !closes_empty {
                    new_line(depth, &mut out);
                }
                out.push(byte);
            }
            b':' => out.extend_from_slice(b": "),
            _ => {
                if matches!(out.last(), Some(b'{' | b'[' | b',')) && byte != b',' {
                    new_line(depth, &mut out);
                }
                out.extend_from_slice(token);
                depth += usize::from(matches!(byte, b'{' | b'['));
            }
        }
    }
    out
}

/// The length of a string with its quotes, else 1.
fn token_length(json: &[u8]) -> usize {
    if json[0] != b'"' {
        return 1;
    }
    let mut at = 1;
    while at < json.len() && json[at] != b'"' {
        at += if json[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(json.len())
}

fn new_line(depth: usize, out: &mut Vec<u8>) {
    out.push(b'\n');
    out.resize(out.len() + 2 * depth, b' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_for_each_member() {
        let json = br#"{"a":[],"b":{"c":1.50,"d":[true, {}]},"e":"x\"{,\\"}"#;
        let expected = "{\n  \"a\": [],\n  \"b\": {\n    \"c\": 1.50,\n    \"d\": [\n      true,\n      {}\n    ]\n  },\n  \
                        \"e\": \"x\\\"{,\\\\\"\n}";
        assert_eq!(String::from_utf8(pretty(json)).unwrap(), expected);
    }

    #[test]
    fn as_serde_json_writes_it() {
        let value = serde_json::json!({"list": [1, [], {"k": null}], "text": "a, b: [c] \u{e9}", "z": {}});
        let compact = serde_json::to_vec(&value).unwrap();
        assert_eq!(pretty(&compact), serde_json::to_vec_pretty(&value).unwrap());
    }
}
