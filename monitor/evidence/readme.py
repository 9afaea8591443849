"""The README that lies in every snapshots folder: what is in it, how to check a copy, what may be deleted."""

SNAPSHOTS_README = """\
# Snapshots

Copies of cited sources, and a journal of every look at them. Written by `monitor`; read it with any tool you like.

```
captures/2026/11/20261122T161642Z-3f9c2a71b0de-7k2m.warc.gz   one look: every request and answer, byte for byte
captures/unfinished/                                          files being written; swept at the next start
journal/<writer>/2026-11.jsonl                                a line for each event, with the hash of the one before
journal/<writer>/2026-11-22-000042-<hash>.tsr                  a time stamp (RFC 3161) over line 42
keys/<key>.pem, keys/authority-<hash>.pem                     public keys of the journal, certificates of time stamps
journal/<writer>/torn-<time>-<n>.part                         the piece of a line that a killed run left
index/                                                        derived from the rest; may be deleted
.lock                                                         which process works here; empty after a good end
```

The name of a capture is the time it was taken (UTC), the first 12 digits of the SHA-256 of the watched address, and
four random characters. A capture is never changed after it got its name.

## Checking a copy

Nothing of ours is needed.

- The file is whole: `gzip -t FILE`
- The file is as it was written: `sha256sum FILE` gives the `sha256` of the line that names it:
  `grep FILE journal/*/*.jsonl`
- No line was changed or taken out: `sed -n 41p MONTH.jsonl | sha256sum` gives the `prev` of line 42. The first line of
  a month follows the last one of the month before; the first line of all has 64 zeros.
- The records are as they were written: `warcio check -v FILE` or `fastwarc check FILE`. `warcio check` complains
  about the payload digest of answers that came in chunks (`Transfer-Encoding: chunked`): it hashes the chunked form,
  the standard and we hash what is left when the chunks are joined; and of answers whose `Content-Length` says less than
  came: it hashes all that came, we as much as was announced, which is the payload (RFC 9112 section 6.3).
  Where another binding of brotli than its own is installed beside it, `warcio` falls over answers in that coding (its
  issue 73); `fastwarc` does not.
- What is inside: `gunzip -c FILE | less`
- Who wrote a line: `sig` names the key and holds an Ed25519 signature over the line with `"sig":null` in its place.
  `sed 's/"sig":"[^"]*"/"sig":null/'` makes the signed bytes, `openssl pkeyutl -verify -pubin -inkey keys/KEY.pem
  -rawin -in BYTES -sigfile SIGNATURE` checks them. Compare the key with one that you have from elsewhere.
- When a line was there: `openssl ts -verify -data LINE -in TOKEN.tsr -CAfile keys/authority-HASH.pem`, and compare the
  last certificate in that file with the root that the authority publishes. When the authority's certificate has
  ended openssl says `certificate has expired`, though the stamp is as good as it was: check it as of its own time,
  `openssl ts -verify -attime $(date -ud "TIME" +%s) -data LINE ...`, where TIME stands behind `Time stamp:` in
  `openssl ts -reply -in TOKEN.tsr -text`.
- All of it at once: `monitor verify`.

## What is inside a capture

WARC/1.1 (ISO 28500), each record a gzip member of its own:

- `warcinfo`: which program, from where, for which source.
- For each exchange, redirects and questions asked beside the page and robots.txt too: `request`, then `response`,
  then `metadata` with what is known beyond the bytes: addresses, times, the TLS certificate, what went wrong. The
  exchange whose metadata says `subject: yes` stands for the cited page.
- `revisit` in place of `response` where an earlier capture holds the same payload, of the page or of an image or
  style of it: `WARC-Refers-To` names its record, `WARC-Refers-To-Container` its file. So a capture must not be deleted
  while others refer to it. Where the server answered 304 the record holds no block, and its metadata the answer
  (`answer`, in base64).
- `resource` in place of `response` where the answer was no HTTP at all. Beside the exchanges, where a browser drew
  the page too: what it drew (`urn:dom:`, `urn:text:` and `urn:view:` before the address). Where its metadata says
  `stands-for-page: yes` the text was read from there.
- `conversion`: the text that was read from the page, with the program that found it.

What we made of it (outcome, verdict) stands in the journal alone.

## What may be deleted

`index/`: `monitor rebuild` makes it again from the rest. Nothing else: a journal with a line cut out no longer
proves anything, and a copy that is gone is gone.

## What to publish

Copies are other people's work, and a journal tells what you watch. Publish neither without thinking of both.
"""
