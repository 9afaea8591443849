"""Fetches a time stamp over the head of the chain, and keeps it with the certificates that it was checked against."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

from monitor.evidence.chain.authority import ANSWERS, ASKS, LARGEST, TokenError, check, known_roots, query
from monitor.evidence.chain.line import line_hash
from monitor.evidence.chain.sealing import Stamping, token_place
from monitor.evidence.durable import make_folder, write_file
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import KEYS


async def stamp(
    root: Path, folder: Path, line: tuple[int, bytes], url: str, *, stamping: Stamping, now: datetime
) -> dict[str, object] | str:
    """Ask one authority, and keep its token with the certificates; give the facts of its line, or what went wrong.

    Raises:
        StorageError: the token could not be written.

    """
    seq, raw = line
    asked = query(raw)
    posted = await stamping.poster.post(url, asked.der, content_type=ASKS, most=LARGEST)
    if posted.trouble or posted.status != 200:
        return f"The time stamp authority {url} gave no token: {posted.trouble or f'it answered {posted.status}'}."
    if posted.content_type.partition(";")[0].strip().lower() != ANSWERS:
        return f"The time stamp authority {url} gave no token: its answer is {posted.content_type or 'of no type'}."
    try:
        token = check(posted.body, asked.digest, known_roots(stamping.roots), nonce=asked.nonce)
    except TokenError as error:
        return f"The token of the time stamp authority {url} was refused: {error}."
    name = token_place(url, seq, now)
    chain = f"{KEYS}/authority-{hashlib.sha256(token.chain).hexdigest()[:16]}.pem"
    try:
        if not (root / chain).exists():
            make_folder(root / KEYS)
            write_file(root / chain, token.chain)
        write_file(folder / name, posted.body)
    except OSError as error:
        raise storage_error(error, folder / name) from error
    return {
        "seq": seq,
        "head": line_hash(raw),
        "at": token.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "authority": token.authority,
        "address": url,
        "token": (folder / name).relative_to(root).as_posix(),
        "token_sha256": hashlib.sha256(posted.body).hexdigest(),
        "certificates": chain,
        "certificates_sha256": hashlib.sha256(token.chain).hexdigest(),
    }
