"""Objects of a PDF put into a file with a table of where they stand (ISO 32000)."""

from __future__ import annotations

from collections.abc import Sequence


def pdf_file(objects: Sequence[str], *, version: str = "1.7", trailer: str = "") -> bytes:
    """Write the objects in their order, the catalogue first; ``trailer`` is what else stands at the end."""
    out, places = f"%PDF-{version}\n".encode(), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    entries = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{entries}".encode()
    return out + f"trailer << /Size {len(places) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
