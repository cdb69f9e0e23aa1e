"""Folding, stems, typing mistakes and relevance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.search_text import Searched, TextIndex, fold, relevance, stem, within_mistakes, words_of

ALPHABET = st.text("abcdé", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Cœur", "coeur"),
        ("L’équilibre, à l'étage", "l equilibre a l etage"),
        ("aqua-gym", "aqua gym"),
        ("ÇA\u00a0VA", "ca va"),
        ("<script>`${x}`</script>", "script x script"),
        ("", ""),
    ],
)
def test_fold_leaves_plain_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("atelier", "ateliers"),
        ("local", "locaux"),
        ("bateau", "bateaux"),
        ("enseignant", "enseignante"),
        ("enseignantes", "enseignants"),
        ("marche", "marcher"),
        ("tombe", "tomber"),
        ("personne", "personnes"),
    ],
)
def test_plural_feminine_and_verb_share_a_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


def test_saints_are_found_however_they_are_written() -> None:
    assert words_of("Lay-St-Christophe") == words_of("Lay-Saint-Christophe")
    assert words_of("Ste-Barbe") == words_of("sainte barbe")


def test_a_postal_code_is_never_cut() -> None:
    assert words_of("54340") == ("54340",)


def test_small_words_stay_when_there_is_nothing_else() -> None:
    assert words_of("à la") == ("a", "la")
    assert words_of("mal de dos") == ("dos",)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("j’ai mal au genou", "genou"),
        ("J'ai peur de tomber", "peur de tomber"),
        ("je veux bouger", "bouger"),
        ("je cherche une gym pas trop chère", "gym"),
        ("nous aimerions nager", "aimerions nager"),
        ("je ne suis pas très souple", "souple"),
        ("après un cancer", "après cancer"),
        ("sans se lever", "sans lever"),
        ("bien-être", "bien être"),
    ],
)
def test_a_sentence_is_searched_as_the_words_that_say_what_is_looked_for(sentence: str, words: str) -> None:
    assert words_of(sentence) == tuple(stem(word) for word in fold(words).split() if word != "de")


@pytest.mark.parametrize(
    ("left", "right", "limit", "mistakes"),
    [
        ("marche", "marche", 1, 0),
        ("marhce", "marche", 1, 1),
        ("aquagim", "aquagym", 1, 1),
        ("equilibre", "equilbire", 2, 1),
        ("equilibre", "eqilbre", 2, 2),
        ("yoga", "danse", 1, 2),
        ("gym", "gymnastique", 2, 3),
    ],
)
def test_typing_mistakes_are_counted_up_to_a_limit(left: str, right: str, limit: int, mistakes: int) -> None:
    assert within_mistakes(left, right, limit) == mistakes


@given(ALPHABET, ALPHABET)
def test_mistakes_are_the_same_both_ways(left: str, right: str) -> None:
    assert within_mistakes(left, right, 3) == within_mistakes(right, left, 3)


@given(ALPHABET)
def test_a_word_has_no_mistake_with_itself(word: str) -> None:
    assert within_mistakes(word, word, 1) == 0


def found(query: str, *titles: str) -> list[str]:
    things = [Searched((title,)) for title in titles]
    values = relevance(TextIndex.of(titles), things, query)
    return [title for value, title in sorted(zip(values, titles, strict=True), reverse=True) if value]


def test_a_whole_word_comes_before_its_beginning() -> None:
    assert found("march", "marcheur", "march") == ["march", "marcheur"]


def test_a_short_word_that_stands_there_is_no_beginning() -> None:
    assert found("ado", "tarbes adour", "ados") == ["ados"]
    assert found("ado", "tarbes adour", "marche") == ["tarbes adour"]


def test_two_letters_may_be_the_beginning_of_anything() -> None:
    assert found("judo do", "judo dos", "genou", "judo doux") == ["judo doux", "judo dos"]


def test_an_unfinished_word_finds_what_no_plural_was_taken_from() -> None:
    assert found("gym dou", "gym douce", "pilates doux", "gym assise") == ["gym douce"]
    assert found("tou", "toulouse", "toux") == ["toux", "toulouse"]


def test_mistakes_count_only_when_nothing_begins_like_the_word() -> None:
    assert found("marche", "marche", "marbre") == ["marche"]
    assert found("marhce", "marche", "yoga") == ["marche"]


def test_two_words_find_one_and_one_finds_two() -> None:
    assert found("aqua gym", "aquagym", "marche") == ["aquagym"]


def test_a_name_with_an_apostrophe_or_a_hyphen_is_found_as_one_word() -> None:
    assert found("prescrimouv", "Prescri’Mouv", "marche") == ["Prescri’Mouv"]
    assert found("bienetre", "Bien-être au parc", "l’étang") == ["Bien-être au parc"]
    assert found("etangvert", "l’étang-vert", "marche") == ["l’étang-vert"]


def test_those_that_answer_most_words_are_kept() -> None:
    assert found("gym pompey", "gym Pompey", "gym Nancy") == ["gym Pompey"]


def test_an_empty_query_finds_nothing() -> None:
    assert found("", "gym") == []
    assert found("…", "gym") == []
