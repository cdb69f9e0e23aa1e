"""`annuaire sheet`: which files it writes, what it refuses, and what it does without the PDF tools."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from click.testing import Result

from generator.pipeline import check, check_sessions
from tests.support.calendar_reading import PARIS, starts
from tests.support.projects import TODAY, run_annuaire

Run = Callable[..., Result]
Project = Callable[[str], Path]
NBSP = "\u00a0"


@pytest.fixture
def make(annuaire: Run, project: Project, tmp_path: Path) -> Callable[..., tuple[Result, bytes]]:
    root = project("complet")

    def run(name: str, *options: str) -> tuple[Result, bytes]:
        file = tmp_path / name
        result = annuaire("sheet", *options, "--output", str(file), project=root)
        return result, file.read_bytes() if file.exists() else b""

    return run


Make = Callable[..., tuple[Result, bytes]]


def test_what_the_records_leave_in_doubt_is_asked_by_the_patient_and_named_for_the_doctor_only(make: Make) -> None:
    asked = ("--session", "ormes-marche", "--condition", "cancer du sein", "--prescription", "non")
    for copies, said in (
        ("patient", f"À demander en appelant{NBSP}: s’il faut une ordonnance\u202f; accueil selon votre santé."),
        ("les-deux", f"À confirmer{NBSP}: ordonnance obligatoire ou non (1)\u202f; cancer du sein (1)."),
    ):
        _, content = make(f"{copies}.txt", *asked, "--for", copies)
        assert said in content.decode()
        assert ("cancer" in content.decode()) == (copies != "patient")
    _, content = make("age.txt", "--session", "ormes-marche", "--age", "15")
    assert f"À demander en appelant{NBSP}: s’il prend cet âge." in content.decode()


def test_each_kind_of_file_is_written(make: Make) -> None:
    for name, start in (("a.html", b"<!doctype html>"), ("a.txt", b"Essai"), ("a.ics", b"BEGIN:VCALENDAR")):
        result, content = make(name, "--session", "aulnes-gym-assise")
        assert result.exit_code == 0, result.output
        assert content.startswith(start)
    assert make("a.pdf", "--session", "aulnes-gym-assise")[1].startswith(b"%PDF")


def test_sessions_keep_the_order_they_are_named_in(make: Make) -> None:
    text = make("a.txt", "--session", "ormes-marche", "--session", "aulnes-gym-assise")[1].decode()
    assert text.index("1. Marche du lundi (exemple)") < text.index("2. Gym douce assise (exemple)")


def test_questions_choose_sessions_and_the_commune_gives_distances(make: Make) -> None:
    result, content = make("a.txt", "--commune", "Pompey", "--within", "20", "--most", "2")
    assert result.exit_code == 0, result.output
    text = content.decode()
    assert "de Pompey." in text
    assert "\n2. " in text
    assert "\n3. " not in text


def test_without_a_distance_a_list_is_for_where_one_lives(make: Make) -> None:
    near, ten, anywhere = (
        make("a.txt", "--commune", "Pompey", "--most", "10", *within)[1].decode()
        for within in ([], ["--within", "10"], ["--within", "1000"])
    )
    assert near == ten
    assert "684,2" not in near
    assert near != anywhere


def test_the_doctors_text_is_six_lines(make: Make) -> None:
    text = make("a.txt", "--session", "aulnes-gym-assise", "--for", "prescripteur")[1].decode()
    assert text.startswith("Sport-santé, liste du 23/11/2026, réf. ")
    assert len(text.splitlines()) <= 6
    both = make("b.txt", "--session", "aulnes-gym-assise", "--for", "les-deux")[1].decode()
    assert both.endswith(text)
    assert "Mes activités physiques" in both


def test_what_is_known_of_the_person_sharpens_the_price(make: Make) -> None:
    def price(*known: str) -> str:
        lines = make("a.txt", "--session", "aulnes-equilibre", *known)[1].decode().splitlines()
        return " ".join(lines)

    assert f"Gratuit ou 90{NBSP}€ par an" in price()
    assert f"90{NBSP}€" not in price("--prescription", "oui", "--scheme-year", "1").partition("1re fois")[0]


def test_the_remark_is_printed_and_escaped(make: Make) -> None:
    content = make("a.html", "--session", "ormes-marche", "--remark", "<b>Bravo</b>")[1].decode()
    assert "&lt;b&gt;Bravo&lt;/b&gt;" in content


def test_a_sheet_as_text_holds_nothing_that_drives_a_terminal(make: Make) -> None:
    text = make("a.txt", "--session", "ormes-marche", "--remark", "Bravo\x1b[31m \u202e!")[1].decode()
    assert "Bravo [31m" in text
    assert {char for char in text if not char.isprintable()} <= {"\n", "\u00a0", "\u202f"}


def test_one_calendar_holds_all_the_sessions_without_holidays(make: Make) -> None:
    options = ("--session", "aulnes-gym-assise", "--session", "roseaux-aquagym", "--session", "cedres-etiquettes")
    calendar = icalendar.Calendar.from_ical(make("a.ics", *options)[1])
    uids = {str(event["UID"]).split("@")[0] for event in calendar.walk("VEVENT")}
    assert any(uid.startswith("aulnes-gym-assise-") for uid in uids)
    assert any(uid.startswith("roseaux-aquagym-") for uid in uids)
    assert any(uid.startswith("cedres-etiquettes-") for uid in uids)
    gym = {f"{moment:%Y%m%dT%H%M}" for moment in starts(make("b.ics", *options[:2])[1].decode())}
    assert {"20261124T1400", "20270105T1400"} <= gym
    assert not {"20261222T1400", "20261229T1400"} & gym


ZONE_B = (("2026-12-19", "2027-01-03"), ("2027-02-20", "2027-03-07"), ("2027-04-17", "2027-05-02"))
ZONE_C = (("2026-12-19", "2027-01-03"), ("2027-02-06", "2027-02-21"), ("2027-04-03", "2027-04-18"))
PUBLIC_HOLIDAYS = ("2027-03-29", "2027-05-17")  # Easter Monday, Whit Monday


def school_days(first: str, last: str, step: int, holidays: tuple[tuple[str, str], ...]) -> list[datetime]:
    """Every `step` days at the hour on the wall, without school holidays (2026-2027, Éducation nationale)."""
    day, found = datetime.fromisoformat(first).replace(tzinfo=PARIS), []
    while day.date().isoformat() <= last:
        name = day.date().isoformat()
        if name not in PUBLIC_HOLIDAYS and not any(start <= name <= end for start, end in holidays):
            found.append(day)
        day += timedelta(days=step)
    return found


def test_the_calendar_of_a_list_holds_the_right_dates_over_a_year(make: Make) -> None:
    names = ("aulnes-gym-assise", "cedres-parole", "cedres-etiquettes")
    calendar = make("a.ics", *(word for name in names for word in ("--session", name)))[1]
    tuesdays = school_days("2026-11-24T14:00", "2027-06-29", 7, ZONE_B)
    weekly = [day for day in tuesdays if day.date() != date(2026, 12, 1)]
    assert starts(calendar, "aulnes-gym-assise-") == weekly
    assert {day.utcoffset() for day in weekly} == {timedelta(hours=1), timedelta(hours=2)}
    fortnightly = starts(calendar, "cedres-parole-")
    assert fortnightly == school_days(f"2026-11-30T{fortnightly[0]:%H:%M}", "2027-06-28", 14, ZONE_C)
    second_wednesdays = [
        "2026-12-09",
        "2027-01-13",
        "2027-03-10",
        "2027-05-12",
        "2027-06-09",
    ]
    assert [f"{day:%Y-%m-%d}" for day in starts(calendar, "cedres-etiquettes-")] == second_wednesdays


def test_the_level_that_was_asked_for_is_ticked_for_the_doctor_alone(make: Make) -> None:
    options = ("--session", "moulin-force", "--level", "moderee", "--for", "les-deux")
    page = make("a.html", *options)[1].decode()
    assert re.findall(r'app-tick--on" data-level="(\w+)"', page) == ["moderee"]
    assert 'app-tick--on"' not in make("b.html", *options[:2])[1].decode()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--session", "roseaux-nage-douce"], "Une fiche périmée ne s’imprime pas."),
        (["--session", "ormes-march"], "Vouliez-vous dire"),
        (["--commune", "Pompey", "--within", "0", "--text", "zzzz"], "la feuille serait vide"),
        (["--commune", "Nulle-Part"], "n’est pas dans l’annuaire"),
    ],
)
def test_what_cannot_be_printed_is_one_sentence(make: Make, options: list[str], words: str) -> None:
    result, content = make("a.html", *options)
    assert result.exit_code == 2
    assert words in result.stderr
    assert content == b""


def test_a_file_of_another_kind_is_refused(make: Make) -> None:
    result, _ = make("a.docx", "--session", "ormes-marche")
    assert (result.exit_code, "doit finir par .pdf" in result.stderr) == (2, True)


def test_without_the_tools_a_pdf_is_one_sentence(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result, content = make("a.pdf", "--session", "ormes-marche")
    assert (result.exit_code, content) == (2, b"")
    assert "make pdf-tools" in result.stderr
    assert make("a.html", "--session", "ormes-marche")[0].exit_code == 0


def test_without_pango_debians_packages_are_named(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    result, _ = make("a.pdf", "--session", "ormes-marche")
    assert result.exit_code == 2
    assert "sudo apt install libpango-1.0-0" in result.stderr


def test_a_data_error_prints_nothing(annuaire: Run, project: Project, tmp_path: Path) -> None:
    root = project("minimal")
    club = root / "data/partners/club-unique.yml"
    club.write_text(club.read_text(encoding="utf-8").replace("11:00", "09:00"), encoding="utf-8")
    file = tmp_path / "a.html"
    result = annuaire("sheet", "--session", "gym-unique", "--output", str(file), project=root)
    assert result.exit_code == 1
    assert not file.exists()


def test_no_other_command_loads_the_pdf_tools(project: Project, tmp_path: Path) -> None:
    root = str(project("minimal"))
    page = str(tmp_path / "a.html")
    for arguments in (("check",), ("sheet", "--session", "gym-unique", "--output", page)):
        done = run_annuaire(
            *arguments, "--project", root, "--today", TODAY.isoformat(), environment={"PYTHONVERBOSE": "1"}
        )
        assert done.returncode == 0, done.stderr[-500:]
        assert "weasyprint" not in done.stderr


def test_named_sessions_are_read_alone_and_say_the_same(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    named = ("--session", "aulnes-gym-assise", "--session", "moulin-force")
    quick = make("quick.html", *named)[1]
    monkeypatch.setattr("generator.paper.check_sessions", lambda root, choose_day, _: check(root, choose_day))
    assert make("whole.html", *named)[1] == quick
    assert "Ce prix vaut aussi pour" in quick.decode()


def test_a_session_that_names_a_missing_record_is_told_by_the_whole_check(
    annuaire: Run, project: Project, tmp_path: Path
) -> None:
    root = project("complet")
    (root / "data/venues/salle-des-aulnes.yml").unlink()
    result = annuaire("sheet", "--session", "aulnes-equilibre", "--output", str(tmp_path / "a.html"), project=root)
    assert result.exit_code == 1
    assert "salle-des-aulnes" in result.stdout


def test_a_bug_of_a_rule_is_not_taken_for_a_missing_record(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise KeyError("bug")

    monkeypatch.setattr("generator.pipeline.run", stumble)
    with pytest.raises(KeyError, match="bug"):
        check_sessions(project("complet"), lambda _: TODAY, ["aulnes-equilibre"])


def test_a_fault_elsewhere_does_not_keep_a_sheet_from_being_printed(
    annuaire: Run, project: Project, tmp_path: Path
) -> None:
    root, file = project("complet"), tmp_path / "a.html"
    (root / "data/partners/faute.yml").write_text("nom: x\n", encoding="utf-8")
    result = annuaire("sheet", "--session", "ormes-marche", "--output", str(file), project=root)
    assert result.exit_code == 0, result.output


def test_a_missing_place_is_told_by_the_check_of_the_whole_project(
    annuaire: Run, project: Project, tmp_path: Path
) -> None:
    root, file = project("minimal"), tmp_path / "a.html"
    (root / "data/venues/salle-unique.yml").unlink()
    result = annuaire("sheet", "--session", "gym-unique", "--output", str(file), project=root)
    assert result.exit_code == 1
    assert "salle-unique" in result.stdout + result.stderr
