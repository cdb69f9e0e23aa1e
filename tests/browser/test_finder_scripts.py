"""The shipped scripts answer as Python does: every case of tests/matching, and many drawn at random."""

from __future__ import annotations

import random
from typing import Any

import pytest

from generator.model.communes import understand_commune
from generator.model.conditions import CONDITIONS, Asked, Seen
from generator.model.finder import Criteria, FinderRow
from generator.model.matching import find
from generator.model.records import Commune
from generator.model.search_text import STOP_WORDS
from generator.views.finder.answer import head
from generator.vocabulary import LimitationLevel
from generator.vocabulary.matching import SAFETY, InHand, Order, RemoteWish
from tests.browser.conftest import OpenPage
from tests.matching.reading import TODAY, in_full, plain_criteria, plain_table, read_cases, read_communes, read_table

ASK = """([plain, asked]) => {
  const { Annuaire } = globalThis, index = new Annuaire.text.TextIndex(plain.texts, plain.stop);
  const rows = plain.rows.map((row) => ({ ...row, title: row.id, dates: () => row.dates }));
  const communes = new Map(Object.entries(plain.communes).map(([insee, position]) => [insee, { insee, position }]));
  const table = { ...plain, rows, communes, index: () => index };
  return asked.map(([criteria, today, order]) => {
    const result = Annuaire.matching.find(table, criteria, today, order);
    const words = (reason) => `${Annuaire.table.say(table, reason)} ${reason.points < 0 ? "" : "+"}${reason.points}`;
    return {
      matches: result.matches.map((match) => [match.row.id, match.score, match.distance, match.next,
        Annuaire.matching.explain(result.asked, match).map(words)]),
      excluded: result.excluded.map(({ row, reason, failed }) => [row.id, reason, failed]),
      proposed: Annuaire.proposal.propose(result.matches, result.asked).map((match) => match.row.id),
      understood: result.asked.said.labels,
      count: Annuaire.finderCount.said(result),
    };
  });
}"""


@pytest.fixture
def ask(open_page: OpenPage, site_server: str) -> Any:
    """Ask the scripts of the built site the same questions about the same table."""
    page = open_page(site_server).visit("index.html")

    def answers(questions: list[tuple[Criteria, int, Order]]) -> list[dict[str, Any]]:
        asked = [[plain_criteria(criteria), today, order] for criteria, today, order in questions]
        given: list[dict[str, Any]] = page.evaluate(ASK, [plain_table(read_table()), asked])
        return given

    return answers


def _plain(value: Any) -> Any:
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def test_every_case_is_answered_alike(ask: Any) -> None:
    cases, table = read_cases(), read_table()
    answers = ask([(case.criteria, case.today, case.order) for case in cases])
    for case, answer in zip(cases, answers, strict=True):
        expected = in_full(table, case.criteria, find(table, case.criteria, case.today, case.order))
        assert answer == {name: _plain(value) for name, value in expected.items()}, case.name


def test_questions_drawn_at_random_are_answered_alike(ask: Any) -> None:
    drawn, table = random.Random(20261122), read_table()

    def some(kind: str) -> tuple[str, ...]:
        words = sorted(table.labels[kind])
        return tuple(drawn.sample(words, drawn.choice([0, 0, 0, 1, 2]) % (len(words) + 1)))

    texts = ["", "", "gym", "aqua gim", "kine jeudi", "villers", "zzz", "le week-end", "gym mardi après-midi", "soirée"]
    texts += ["j’ai mal au genou", "pas trop cher", "à la", "je veux une gym le soir", "aquagym"]
    questions = [
        (
            Criteria(
                commune=drawn.choice(["", *table.communes]),
                within=drawn.choice([None, 10, 60, 200]),
                text=drawn.choice(texts),
                activities=some("activites"),
                wishes=some("envies"),
                moments=drawn.choice([0, 0, drawn.getrandbits(28)]),
                audiences=some("publics"),
                age=drawn.choice([None, 15, 65]),
                price=drawn.choice([None, 0, 1500]),
                access=some("acces"),
                remote=drawn.choice(list(RemoteWish)),
                level=drawn.choice([None, *LimitationLevel]),
                conditions=some("pathologies"),
                prescription=drawn.choice(list(InHand)),
                supervisors=some("encadrement"),
                report=drawn.random() < 0.1,
                places=drawn.random() < 0.3,
            ),
            drawn.choice([TODAY, 20270301, 20251101]),
            drawn.choice(list(Order)),
        )
        for _ in range(300)
    ]
    for (criteria, today, order), answer in zip(questions, ask(questions), strict=True):
        expected = in_full(table, criteria, find(table, criteria, today, order))
        assert answer == {name: _plain(value) for name, value in expected.items()}, criteria


def test_how_many_suit_is_said_alike(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    numbers: list[tuple[int, tuple[int, int, int]]] = [
        *((count, (0, 0, 0)) for count in (0, 1, 2, 1234)),
        *((count, others) for count in (1, 42) for others in ((count, 0, 0), (0, count, 0), (0, 0, count))),
        *((42, others) for others in ((30, 0, 0), (1, 1, 1), (0, 2, 40), (41, 0, 0), (0, 0, 2))),
        (12345, (1234, 1, 2)),
    ]
    said = page.evaluate("(all) => all.map(([count, others]) => Annuaire.finderCount.words(count, others))", numbers)
    assert said == [head(count, others) for count, others in numbers]


UNDERSTAND = """([places, stop, typed]) => {
  const { Annuaire } = globalThis, index = new Annuaire.communes.CommuneIndex({ communes: new Map(places.map((one) =>
    [one.insee, { ...one, postcodes: one.postcodes.join(" ") }])), stop });
  return typed.map((text) => {
    const { one, several, offered } = index.understand(text), { sentence } = Annuaire.finderUnknown;
    return [one && one.name, several, offered.map(({ name }) => name), sentence(text.trim(), { several })];
  });
}"""


def test_every_commune_typed_is_understood_alike(open_page: OpenPage, site_server: str) -> None:
    page, (places, cases) = open_page(site_server).visit("index.html"), read_communes()
    communes = [Commune.model_construct(**place) for place in places]
    typed = [case["typed"] for case in cases]
    answers = page.evaluate(UNDERSTAND, [places, sorted(STOP_WORDS), typed])
    for text, (one, several, offered, sentence) in zip(typed, answers, strict=True):
        known = understand_commune(communes, text)
        expected = (known.one.name if known.one else None, known.several, [each.name for each in known.offered])
        assert (one, several, offered) == expected, text
        assert one or not text or sentence.startswith(known.sentence(text)), text


UNSAFE = """([plain, asked]) => asked.map(([criteria, today]) => {
  const rows = plain.rows.map((row) => ({ ...row, title: row.id, dates: () => row.dates }));
  const communes = new Map(Object.entries(plain.communes).map(([insee, position]) => [insee, { insee, position }]));
  const result = globalThis.Annuaire.matching.find({ ...plain, rows, communes }, criteria, today);
  return rows.map((row) => result.unsafe(row));
})"""


def unsafe(criteria: Criteria, today: int, row: FinderRow) -> str:
    """The first condition of safety that a session fails, as the conditions judge it."""
    asked = Asked(read_table(), criteria, today, texts=False)
    found = (condition(asked, Seen(row, None, 0)) for condition in CONDITIONS)
    return next((reason.value for reason in found if reason in SAFETY), "")


def test_what_takes_a_session_out_of_a_list_is_judged_alike(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    cases = [case for case in read_cases() if case.criteria.text == ""]
    plain = plain_table(read_table()) | {"safety": [reason.value for reason in SAFETY]}
    answers = page.evaluate(UNSAFE, [plain, [[plain_criteria(case.criteria), case.today] for case in cases]])
    for case, answer in zip(cases, answers, strict=True):
        assert answer == [unsafe(case.criteria, case.today, row) for row in read_table().rows], case.name
