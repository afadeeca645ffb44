"""Publication (công khai): what everybody may see of results and procedures."""
