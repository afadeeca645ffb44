"""Identity (định danh): providers that vouch for who somebody is."""
