"""Anki packages, imported by Mnemosyne."""

import contextlib
import glob
import html
import io
import json
import os
import re
import shutil
import sys
import tempfile

from mnemosyne.script import Mnemosyne, ScriptMainWidget

ScriptMainWidget.show_information = lambda self, text: None
ScriptMainWidget.show_error = lambda self, text: sys.exit(text)

folder = sys.argv[1]
wanted = sorted(glob.glob(os.path.join(folder, "set*")))


def squeeze(text):
    text = re.sub(r"<[^>]*>", " ", re.sub(r"<br\s*/?>", " ", text))
    return re.sub(r"\s+", " ", html.unescape(text)).strip()


def read(at):
    """The first two fields of each note, as Mnemosyne has them after the import."""
    data = tempfile.mkdtemp()
    program = Mnemosyne(data_dir=data)
    importer = [
        f for f in program.component_manager.all("file_format") if type(f).__name__ == "Anki2"
    ][0]
    # The importer unpacks beside the file.
    importer.do_import(shutil.copy(os.path.join(at, "anki.apkg"), data))
    con = program.database().con
    facts = [
        program.database().fact(fact, is_id_internal=True)
        for (fact,) in con.execute("select _id from facts").fetchall()
    ]
    fields = [(squeeze(f.data["0"]), squeeze(f.data.get("1", ""))) for f in facts]
    cards = con.execute("select count(*) from cards").fetchone()[0]
    program.finalise()
    shutil.rmtree(data)
    return fields, cards


def key(question):
    """One right answer in words, where it stands on the back; else None."""
    it = question["interaction"]
    if it["kind"] == "choice":
        return [o["text"] for o in it["options"] if o["correct"]][0]
    if it["kind"] == "true-false":
        return "True" if it["answer"] else "False"
    if it["kind"] == "text":
        return it["accepted"][0] if isinstance(it["accepted"][0], str) else None
    return None


notes = cards = 0
failures = []
with contextlib.redirect_stdout(io.StringIO()):
    for at in wanted:
        fields, counted = read(at)
        notes += len(fields)
        cards += counted
        with open(os.path.join(at, "bank.json"), encoding="utf-8") as file:
            bank = json.load(file)
        for question in bank["questions"]:
            stem = re.sub(r"\s+", " ", question["stem"]).strip()
            right = key(question)
            right = None if right is None else re.sub(r"\s+", " ", right).strip()
            if not any(
                front.startswith(stem) and (right is None or right in back)
                for front, back in fields
            ):
                failures.append(f"{at} {question['id']}: {stem[:100]}")
print(f"Mnemosyne imports anki: {notes} notes, {cards} cards, {len(failures)} failures")
for failure in failures[:5]:
    print(failure, file=sys.stderr)
sys.exit(1 if failures or not notes else 0)
