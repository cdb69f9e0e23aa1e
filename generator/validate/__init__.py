"""The rules of the field: what is wrong, or soon will be, in records whose shape is right.

One rule a file in `rules/`, found by looking in that folder. Rules read a catalogue and a date; they never read files
or the clock, and never repair.
"""

from generator.validate.context import RuleContext
from generator.validate.registry import all_rules, run
from generator.validate.rule import Problem, Rule, rule

__all__ = ["Problem", "Rule", "RuleContext", "all_rules", "rule", "run"]
