"""The quarterly assessment (đánh giá hằng quý): scores of officers and units, every count open to its dossiers."""
