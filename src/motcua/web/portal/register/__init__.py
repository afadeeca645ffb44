"""Register (sổ công khai): results and announced procedures anybody may read, without a name in them."""
