"""Good files made bad: as bytes, as a zip, as XML, as text, as JSON.  Every choice is drawn from the ``Random`` given."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random

from tests.fuzz.seeds import Seed, members

Mutate = Callable[[Random, bytes], bytes]

NASTY = (
    "", "0", "-1", "1e999", "9" * 5000, "1" * 40, "0.1", "１２３", "NaN", "Infinity", "1_000", "²", "½", "一百万亿", "零",
    "余", "约", "100%", "2025年13月45日", "../../etc/passwd", "/", "\\", ".", "=1+1", '=HYPERLINK("x")', "@SUM(A1)",
    "\x00", "\x1b[31m", "\x7f", "\u202e", "\ufffe", "\ud800", "\U0001f600", "e\u0301" * 40, "A" * 70_000, "中" * 70_000,
    "一是" * 3000, "（" * 3000, "，" * 5000, "1、" * 2000, " " * 70_000, "a.b." * 3000, "\n" * 5000, "{{机关}}", "{%" * 40,
    "((((" * 800, "[" * 3000, "{{" * 500, "*a", "&a [*a]", "!!python/object:os.system", "<a>", "]]>", "&#0;", "&x;", "%00",
    "true", "是", "无", "暂无", "null", "~", "表三", "本年新收", "总计", "其他", "18446744073709551616", "2147483648",
)  # fmt: skip
_BOMB = b"\0" * 4_000_000


def binary(random: Random, content: bytes) -> bytes:
    """A few bytes changed, cut out, put twice, or the end lost."""
    data = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        at = random.randrange(max(1, len(data)))
        match random.randrange(5):
            case 0 if data:
                data[at] = random.randrange(256)
            case 1:
                del data[at : at + random.choice((1, 7, 100, 4000))]
            case 2:
                data[at:at] = data[at : at + random.choice((1, 7, 100, 4000))]
            case 3:
                data[at : at + 4] = struct.pack(
                    "<I", random.choice((0, 1, 0xFFFF, 2**31, 2**32 - 1))
                )
            case _:
                del data[max(at, 1) :]
    return bytes(data)


def text(random: Random, content: bytes) -> bytes:
    """Lines and words taken out, put twice, elsewhere, or changed for nasty ones."""
    found = content.decode("utf-8", "replace")
    for _ in range(random.choice((1, 1, 2, 4))):
        lines = found.split("\n")
        at = random.randrange(len(lines))
        match random.randrange(7):
            case 0:
                del lines[at]
            case 1:
                lines[at:at] = [lines[at]] * random.choice((1, 3, 400))
            case 2:
                lines[at] = _worse(random, lines[at])
            case 3:
                lines[at] += random.choice(NASTY)
            case 4:
                random.shuffle(lines)
            case 5:
                lines[at] = lines[at] * random.choice((2, 50, 2000))
            case _:
                lines[at] = lines[at].replace(" ", random.choice((" ", "\t", "", "\u3000")))
        found = "\n".join(lines)[:3_000_000]
    encoding = random.choice(("utf-8",) * 8 + ("gb18030", "utf-16", "utf-8-sig"))
    return found.encode(encoding, "surrogatepass" if "utf" in encoding else "replace")


def _worse(random: Random, line: str) -> str:
    """A word or number of a line changed."""
    words = list(re.finditer(r"[\d.]+|[^\s,:：，。、；\[\]{}<>\"'=]+", line))
    if not words:
        return line + random.choice(NASTY)
    word = random.choice(words)
    return line[: word.start()] + random.choice(NASTY) + line[word.end() :]


def nested(random: Random, content: bytes) -> bytes:
    """YAML with a depth, or a value, that nobody writes."""
    found = content.decode("utf-8", "replace")
    depth = random.choice((20, 200, 5000, 100_000))
    deep = random.choice(
        ("[" * depth, "{a: " * depth, "- " * min(depth, 5000) + "a", "[" * depth + "]" * depth)
    )
    lines = found.split("\n")
    at = random.randrange(len(lines))
    lines[at] = lines[at].partition(":")[0] + ": " + deep
    return "\n".join(lines).encode()


def xml(random: Random, content: bytes) -> bytes:
    """Tags, attributes and text of a part changed."""
    found = content.decode("utf-8", "replace")
    for _ in range(random.choice((1, 1, 2, 5))):
        tags = list(re.finditer(r"<[^<>]*>", found))
        if not tags:
            return found.encode("utf-8", "replace")
        tag = random.choice(tags)
        new = _tag(random, tag[0])
        found = found[: tag.start()] + new + found[tag.end() :]
    return found.encode("utf-8", "replace")


def _tag(random: Random, tag: str) -> str:
    attribute = re.search(r'"([^"]*)"', tag)
    name = re.match(r"</?([\w:]+)", tag)
    called = name[1] if name else "w:p"
    depth = random.choice((50, 300, 5000))
    match random.randrange(9):
        case 0 | 1 | 2 if attribute is not None:
            nasty = re.sub(r'[<&"\x00-\x08\ud800]', "", random.choice(NASTY))
            return tag[: attribute.start(1)] + nasty + tag[attribute.end(1) :]
        case 3:
            return random.choice(("<!-- x -->", "<?x y?>", "<![CDATA[x]]>", "&amp;")) + tag
        case 4:
            return ""
        case 5:
            return tag * random.choice((2, 60))
        case 6:
            return f"<{called}>" * depth + f"</{called}>" * depth + tag
        case 7:
            return tag + re.sub(r"[<&\x00-\x08\x0b-\x1f\ud800\ufffe]", "", random.choice(NASTY))
        case _:
            return re.sub(r"\s[\w:]+=\"[^\"]*\"", "", tag, count=1)


def part(random: Random, content: bytes) -> bytes:
    """A zip with one of its XML parts changed."""
    parts = _parts(content)
    if parts is None:
        return binary(random, content)
    wanted = [
        n for n, (_, one) in enumerate(parts) if one[:1] == b"<" or one[:3] == b"\xef\xbb\xbf"
    ]
    if wanted:
        # As often by size as by name: the tables and the text are where most is read.
        by_size = [len(parts[n][1]) for n in wanted]
        (at,) = (
            random.choices(wanted, by_size) if random.random() < 0.5 else [random.choice(wanted)]
        )
        parts[at] = parts[at][0], xml(random, parts[at][1])
    return packed(parts)


def zipped(random: Random, content: bytes) -> bytes:
    """A zip whose members are lost, double, huge, elsewhere, or not what they say."""
    parts = _parts(content)
    if not parts:
        return binary(random, content)
    at = random.randrange(len(parts))
    name, inside = parts[at]
    way = random.randrange(8)
    if way == 0:
        del parts[at]
    elif way == 1:
        parts[at] = name, binary(random, inside)
    elif way == 2:
        parts.append((name, xml(random, inside) if random.random() < 0.5 else inside))
    elif way == 3:
        parts[at] = random.choice(NASTY)[:200].encode("utf-8", "replace").decode() or "x", inside
    elif way == 4:
        parts[at] = name, inside + _BOMB
    elif way == 5:
        parts[at] = (
            random.choice((name.upper(), f"/{name}", name.replace("/", "\\"), f"../{name}")),
            inside,
        )
    elif way == 6:
        other = random.randrange(len(parts))
        parts[at], parts[other] = (name, parts[other][1]), (parts[other][0], inside)
    made = packed(parts, zipfile.ZIP_STORED if random.random() < 0.1 else zipfile.ZIP_DEFLATED)
    return _lying(random, made) if way == 7 else made


def _parts(content: bytes) -> list[tuple[str, bytes]] | None:
    """The members of a zip; None where it cannot be read any more."""
    try:
        return list(members(content).items())
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error, KeyError):
        return None
    except NotImplementedError:
        return None


def packed(parts: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    stream = BytesIO()
    with (
        warnings.catch_warnings(),
        zipfile.ZipFile(stream, "w", method, compresslevel=1) as archive,
    ):
        warnings.simplefilter("ignore", UserWarning)  # that a name comes twice
        for name, inside in parts:
            archive.writestr(zipfile.ZipInfo(name), inside, method)
    return stream.getvalue()


def _lying(random: Random, content: bytes) -> bytes:
    """One header of the directory that says something else than is true."""
    data = bytearray(content)
    starts = [match.start() for match in re.finditer(b"PK\x01\x02", content)]
    at = random.choice(starts) + random.choice((8, 10, 16, 20, 24, 42))
    data[at : at + 4] = struct.pack("<I", random.choice((0, 1, 9, 99, 10**6, 2**31, 2**32 - 1)))
    return bytes(data)


def tree(random: Random, content: bytes) -> bytes:
    """JSON with a value of another kind, another size, another depth."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return binary(random, content)
    for _ in range(random.choice((1, 1, 3))):
        _spoil(random, found)
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _spoil(random: Random, found: object) -> None:
    spots: list[tuple[dict[str, object] | list[object], object]] = []
    _collect(found, spots)
    if not spots:
        return
    holder, key = random.choice(spots)
    deep: object = 0
    for _ in range(random.choice((1, 3, 300))):
        deep = [deep]
    value = random.choice(
        (None, True, -1, 0, 1.5, 10**30, [], {}, "x", random.choice(NASTY), deep, ["x"], {"x": 1})
    )
    if random.random() < 0.2:
        del holder[key]  # type: ignore[arg-type]
    else:
        holder[key] = value  # type: ignore[index]


def _collect(found: object, spots: list[tuple[dict[str, object] | list[object], object]]) -> None:
    if isinstance(found, dict):
        pairs = list(found.items())
    elif isinstance(found, list):
        pairs = list(enumerate(found))
    else:
        return
    for key, value in pairs:
        spots.append((found, key))
        _collect(value, spots)


BASIS = re.compile(rb'(sha256=")([0-9a-f]{64})(">)([A-Za-z0-9+/=]+)(<)')


def basis(random: Random, content: bytes) -> bytes:
    """A .docx with another basis and the right sum."""
    parts = list(members(content).items())
    for at, (name, inside) in enumerate(parts):
        match = BASIS.search(inside)
        if match is not None:
            made = tree(random, zlib.decompress(base64.b64decode(match[4])))
            digest = hashlib.sha256(made).hexdigest().encode()
            payload = base64.b64encode(zlib.compress(made, 1))
            middle = match[1] + digest + match[3] + payload + match[5]
            parts[at] = name, inside[: match.start()] + middle + inside[match.end() :]
    return packed(parts, zipfile.ZIP_DEFLATED)


_OBJECT = re.compile(rb"\d+ 0 R|/\w+|(?<=[\s\[<])-?\d+(?:\.\d+)?|<[0-9a-f]{4,}>|\([^)]*\)")


def objects(random: Random, content: bytes) -> bytes:
    """A PDF whose references, names, numbers and texts are others, or whose streams are packed."""
    data = content
    for _ in range(random.choice((1, 1, 2, 5))):
        spots = list(_OBJECT.finditer(data))
        if not spots:
            return binary(random, data)
        spot = random.choice(spots)
        old = spot[0]
        new = random.choice(
            (
                b"%d 0 R" % random.randrange(12), random.choice(spots)[0], b"9" * random.choice((1, 10, 400)), b"-1",
                b"[" * random.choice((3, 300, 50_000)), b"<<" * 300, b"null", b"", old * random.choice((2, 2000)),
                b"<" + random.choice(NASTY)[:3000].encode("utf-16-be", "replace").hex().encode() + b">",
            )
        )  # fmt: skip
        data = data[: spot.start()] + new + data[spot.end() :]
    return _filtered(random, data) if random.random() < 0.3 else data


def _filtered(random: Random, content: bytes) -> bytes:
    """A stream that is packed, once or many times, small or huge."""
    match = random.choice(list(re.finditer(rb"<< /Length (\d+) >>\nstream\n", content)) or [None])
    if match is None:
        return content
    end = content.find(b"\nendstream", match.end())
    inside = content[match.end() : end]
    if random.random() < 0.3:
        inside += b" " * random.choice((1_000_000, 30_000_000, 200_000_000))
    times = random.choice((1, 1, 3))
    for _ in range(times):
        inside = zlib.compress(inside, 1)
    filters = b"/FlateDecode " * times
    head = b"<< /Length %d /Filter [%b] >>\nstream\n" % (len(inside), filters)
    return content[: match.start()] + head + inside + content[end:]


def mutant(random: Random, seed: Seed) -> tuple[str, bytes]:
    """How ``seed`` was made bad, and what came of it: in one of the ways that suit it, sometimes in two."""
    ways: tuple[Mutate, ...]
    if seed.content[:2] == b"PK":
        ways = (part, part, part, zipped, zipped, binary)
        if b"customXml" in seed.content:
            ways += (basis,)
    elif seed.suffix in {".yaml", ".yml"}:
        ways = (text, text, text, nested, binary)
    elif seed.suffix == ".html":
        ways = (xml, text, binary)
    elif seed.suffix.endswith(".json"):
        ways = (tree, tree, binary, text)
    elif seed.suffix == ".txt":
        ways = (text, text, binary)
    elif seed.suffix == ".pdf":
        ways = (objects, objects, objects, text, binary)
    else:
        ways = (binary,)
    way = random.choice(ways)
    made = way(random, seed.content)
    if random.random() < 0.25:
        try:
            made = random.choice(ways)(random, made)
        except Exception:  # noqa: BLE001 - it is no such file any more
            made = binary(random, made)
    return way.__name__, made
