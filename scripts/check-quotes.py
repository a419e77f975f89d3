#!/usr/bin/env python3
"""Check quotations of law against the official texts.

usage: python3 scripts/check-quotes.py <gazette-dir>

Every provision in src/law/data with grade "gazette" names in `source` the stem of a file in the gazette directory. Each part
of its quote (split at « … ») must occur in that file, in order, once case, spaces, punctuation and the usual OCR confusions are
folded. A likeness of at least 0.96 is allowed (page breaks and digit noise in the scans) and listed. Proves that the words
exist in the file, not that they sit in the article named. Without an argument the check is skipped.
"""
import re
import sys
import tomllib
from difflib import SequenceMatcher
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src" / "law" / "data"
NEAR = 0.96


def fold(text):
    text = text.lower()
    text = re.sub(r"ra[lk]r?yat", "rakyat", text)
    text = text.translate(str.maketrans({"1": "l", "i": "l", "|": "l", "!": "l", "0": "o", "5": "s"}))
    return re.sub(r"[^a-z0-9]", "", text)


def nearest(part, text):
    """The best likeness of `part` to a stretch of `text`, and where that stretch ends."""
    best, end = 0.0, 0
    step = max(1, len(part) // 12)
    seeds = {m.start() - at for at in range(0, len(part) - 7, step) for m in re.finditer(re.escape(part[at:at + 8]), text)}
    for start in sorted(max(0, s) for s in seeds):
        stretch = text[start:start + len(part) + 4]
        matcher = SequenceMatcher(None, part, stretch, autojunk=False)
        if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
            continue
        equal = sum(block.size for block in matcher.get_matching_blocks())
        if equal / len(part) > best:
            best, end = equal / len(part), start + len(part)
    return best, end


def main():
    if len(sys.argv) != 2:
        print("check-quotes: skipped (no gazette directory given)")
        return 0
    gazette = Path(sys.argv[1])
    texts, exact, near, failed, other = {}, 0, 0, 0, 0
    for path in sorted(DATA.glob("*.toml")):
        with path.open("rb") as file:
            law = tomllib.load(file)
        for provision in law.get("provision", []):
            if provision["grade"] != "gazette":
                other += 1
                continue
            source = provision["source"]
            if source not in texts:
                file = gazette / f"{source}.md"
                texts[source] = fold(file.read_text(encoding="utf-8")) if file.is_file() else None
            text = texts[source]
            if text is None:
                print(f"FAIL {provision['id']}: no file {source}.md")
                failed += 1
                continue
            worst, position = 1.0, 0
            for part in provision["quote"].split("« … »"):
                part = fold(part)
                if not part:
                    worst = 0.0 if not provision["quote"] else worst
                    continue
                found = text.find(part, position)
                if found >= 0:
                    position = found + len(part)
                    continue
                likeness, end = nearest(part, text[position:])
                worst, position = min(worst, likeness), position + end
            if worst == 1.0:
                exact += 1
            elif worst >= NEAR:
                near += 1
                print(f"near {worst:.3f} {provision['id']} ({source})")
            else:
                failed += 1
                print(f"FAIL {worst:.3f} {provision['id']} ({source}): {provision['quote'][:90]!r}")
    print(f"check-quotes: {exact + near + failed} gazette quotations, {exact} exact, {near} near-exact, {failed} failures;"
          f" {other} provisions of other grades not checked")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
