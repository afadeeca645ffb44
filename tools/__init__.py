"""Tools (đồ nghề): what the house is checked and written with; the product never imports it."""
