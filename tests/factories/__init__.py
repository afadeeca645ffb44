"""Small builders of what tests need; every name in them is plainly made up."""
