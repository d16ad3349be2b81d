package gainsay.cli;

/// How results are written: a table for people, the rest for programs.
enum Format {
    table,
    json,
    jsonl,
    csv
}
