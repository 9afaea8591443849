"""From the bytes of an answer to the page's own: fields, framing, codings; at the look and over the copy alike."""
