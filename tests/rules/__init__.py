"""Edge cases of the rules, one file a rule; their examples are tested by test_rules.py."""
