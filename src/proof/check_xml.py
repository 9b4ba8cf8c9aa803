"""Moodle XML and QTI 1.2, taken apart by Python's own XML reader after the rules of the importers.

No importer of Moodle or Canvas is to be had from a package: this holds the files to the rules that
were found with real ones (answer fractions, embedded answers, response conditions).
"""

import glob
import html
import json
import os
import re
import sys
import zipfile
from xml.etree import ElementTree

FRACTIONS = {
    "100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25",
    "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0",
}
failures = []
checks = 0


def same(what, got, want):
    global checks
    checks += 1
    if got != want:
        failures.append(f"{what}\n  read:     {str(got)[:300]}\n  expected: {str(want)[:300]}")


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


def plain(text):
    return squeeze(html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"<br\s*/?>", " ", text))))


def accepted(answer):
    return answer if isinstance(answer, dict) else {"text": answer, "fraction": 1}


def key(question):
    it = question["interaction"]
    kind = it["kind"]
    if kind == "choice":
        return sorted(squeeze(o["text"]) for o in it["options"] if o["correct"])
    if kind == "true-false":
        return ["true" if it["answer"] else "false"]
    if kind == "text":
        full = [a for a in map(accepted, it["accepted"]) if a["fraction"] == 1]
        return sorted(squeeze(a["text"]) for a in full)
    if kind == "number":
        low = it.get("min", it.get("value"))
        return [float(low), float(it.get("max", low))]
    if kind == "gap":
        order = [m for m in re.findall(r"\{\{([^{}]*)\}\}", it["text"])]
        gaps = {g["id"]: g for g in it["gaps"]}
        return [
            sorted(
                squeeze(a["text"])
                for a in map(accepted, gaps[i]["accepted"])
                if a["fraction"] == 1
            )
            for i in order
            if i in gaps
        ]
    if kind == "match":
        left = {i["id"]: squeeze(i["text"]) for i in it["left"]}
        right = {i["id"]: squeeze(i["text"]) for i in it["right"]}
        return sorted([left[a], right[b]] for a, b in it["pairs"])
    return [squeeze(i["text"]) for i in it["items"]]


def cloze(text):
    """Embedded answers as Moodle's own expressions find them: per gap what counts whole."""
    gaps = []
    for type_, body in re.findall(r"\{[0-9]*:([A-Z]+):((?:[^}]|(?<=\\)\})*)\}", text):
        right = []
        for alternative in re.split(r"(?<!\\)(?<!&)(?<!&amp;)~", body):
            match = re.match(r"(=|%(-?[0-9]+)%)?(.+?)(?<!\\)(?<!&)(?<!&amp;)(?=[~#}]|$)", alternative)
            if match and (match[1] == "=" or match[2] == "100"):
                answer = html.unescape(match[3])
                right.append(plain(answer) if type_ == "MULTICHOICE" else answer.replace("\\*", "*"))
        gaps.append(sorted(squeeze(r) for r in right))
    return gaps


def moodle(at, questions):
    root = ElementTree.parse(os.path.join(at, "moodle-xml.xml")).getroot()
    read = [q for q in root if q.get("type") != "category"]
    same(f"{at} moodle-xml: questions", len(read), len(questions))
    for element, question in zip(read, questions):
        what = f"{at} moodle-xml {question['id']}"
        same(f"{what}: idnumber", element.findtext("idnumber"), question["id"])
        kind = question["interaction"]["kind"]
        text = element.findtext("questiontext/text")
        answers = [
            (a.get("fraction"), a.findtext("text") or "") for a in element.findall("answer")
        ]
        for fraction, _ in answers:
            same(f"{what}: fraction {fraction}", fraction.lstrip("-") in FRACTIONS, True)
        if kind != "gap":
            same(f"{what}: stem", plain(text), squeeze(question["stem"]))
        right = [t for f, t in answers if float(f) > 0]
        if kind == "choice":
            got = sorted(plain(t) for t in right)
        elif kind == "true-false":
            got = right
        elif kind == "text":
            got = sorted(squeeze(t.replace("\\*", "*")) for f, t in answers if f == "100")
        elif kind == "number":
            value = float(right[0])
            tolerance = float(element.findtext("answer/tolerance"))
            got = [round(value - tolerance, 9), round(value + tolerance, 9)]
        elif kind == "gap":
            got = cloze(text)
        else:
            pairs = [
                [plain(s.findtext("text") or ""), squeeze(s.findtext("answer/text"))]
                for s in element.findall("subquestion")
            ]
            pairs = sorted(p for p in pairs if p[0])
            got = pairs if kind == "match" else [p[0] for p in sorted(pairs, key=lambda p: int(p[1]))]
        same(f"{what}: key", got, key(question))


NS = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def holds(condition, responses):
    """A condition of QTI 1.2 for responses by ident."""
    name = condition.tag.replace(NS, "")
    parts = list(condition)
    if name == "conditionvar" and len(parts) > 1 and all(p.tag == NS + "varequal" for p in parts):
        # Canvas lists what it accepts as a typed answer side by side: one of them is enough.
        return any(holds(p, responses) for p in parts)
    if name in ("conditionvar", "and"):
        return all(holds(p, responses) for p in parts)
    if name == "or":
        return any(holds(p, responses) for p in parts)
    if name == "not":
        return not holds(parts[0], responses)
    if name == "other":
        return True
    given = responses.get(condition.get("respident"), [])
    if name == "varequal":
        return any(squeeze(g).lower() == squeeze(condition.text or "").lower() for g in given)
    value = float(condition.text)
    return any(float(g) >= value if name == "vargte" else float(g) <= value for g in given)


def score(item, responses):
    total = 0.0
    for condition in item.iter(NS + "respcondition"):
        setvar = condition.find(NS + "setvar")
        if setvar is not None and holds(condition.find(NS + "conditionvar"), responses):
            total = float(setvar.text) if setvar.get("action") == "Set" else total + float(setvar.text)
    return total


def shown(holder):
    """The words of a material, HTML or not."""
    text = holder.find(".//" + NS + "mattext")
    return plain(text.text) if text.get("texttype") == "text/html" else squeeze(text.text)


def canvas(at, questions):
    with zipfile.ZipFile(os.path.join(at, "qti12.zip")) as archive:
        names = archive.namelist()
        manifest = ElementTree.fromstring(archive.read("imsmanifest.xml"))
        href = [e.get("href") for e in manifest.iter() if e.tag.endswith("}file")][0]
        same(f"{at} qti12: paths", sorted(names), sorted(["imsmanifest.xml", href]))
        root = ElementTree.fromstring(archive.read(href))
    items = list(root.iter(NS + "item"))
    same(f"{at} qti12: items", len(items), len(questions))
    for item, question in zip(items, questions):
        what = f"{at} qti12 {question['id']}"
        it = question["interaction"]
        kind = it["kind"]
        labels = {
            lid.get("ident"): {
                shown(label): label.get("ident")
                for label in lid.iter(NS + "response_label")
            }
            for lid in item.iter(NS + "response_lid")
        }
        wanted = key(question)
        wrong = {}
        if kind == "choice":
            right = {"response1": [labels["response1"][t] for t in wanted]}
            others = [i for t, i in labels["response1"].items() if t not in wanted]
            wrong = {"response1": others[:1]}
        elif kind == "true-false":
            right = {"response1": wanted}
            wrong = {"response1": ["false" if wanted == ["true"] else "true"]}
        elif kind == "text":
            right = {"response1": wanted[:1]}
            wrong = {"response1": ["zzz nothing"]}
        elif kind == "number":
            right = {"response1": [str(wanted[0])]}
            wrong = {"response1": [str(wanted[1] + 1000)]}
        elif kind == "gap":
            right = {
                f"response_a{n + 1}": [labels[f"response_a{n + 1}"][k[0]]]
                for n, k in enumerate(wanted)
                if k
            }
        elif kind == "match":
            # Each left side is a response; its words stand before its labels.
            right = {}
            for lid in item.iter(NS + "response_lid"):
                left = shown(lid.find(NS + "material"))
                partner = [r for l, r in wanted if l == left][0]
                right[lid.get("ident")] = [labels[lid.get("ident")][partner]]
        else:
            right = {}
            for lid in item.iter(NS + "response_lid"):
                left = shown(lid.find(NS + "material"))
                place = str(wanted.index(left) + 1)
                right[lid.get("ident")] = [labels[lid.get("ident")][place]]
        same(f"{what}: right", round(score(item, right)), 100)
        same(f"{what}: wrong", score(item, wrong), 0)
        same(f"{what}: none", score(item, {}), 0)


def well_formed(path):
    """Every XML file of an archive parses, and no path leads out of it."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            same(f"{path}: {name}", name.startswith("/") or ".." in name.split("/"), False)
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(name))


for at in sorted(glob.glob(os.path.join(sys.argv[1], "set*"))):
    with open(os.path.join(at, "bank.json"), encoding="utf-8") as file:
        bank = json.load(file)

    def carried(format_):
        with open(os.path.join(at, format_ + ".losses"), encoding="utf-8") as losses:
            lost = json.load(losses)
        return [q for q in bank["questions"] if "lost-question" not in lost.get(q["id"], [])]

    moodle(at, carried("moodle-xml"))
    canvas(at, carried("qti12"))
    for archive in ("qti21.zip", "qti30.zip", "kahoot.xlsx", "h5p.h5p", "anki.apkg"):
        well_formed(os.path.join(at, archive))

for failure in failures[:8]:
    print(failure, file=sys.stderr)
print(f"expat reads moodle-xml, qti12 and every archive: {checks} checks, {len(failures)} failures")
sys.exit(1 if failures or not checks else 0)
