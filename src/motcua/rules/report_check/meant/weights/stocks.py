"""Weights of a stock: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-317; left False=-201; left True=-116; most=-311; order 0123=-109; order 0123 False=-99; order 0123 True=-9;
order 0213=-114; order 0213 False=-73; order 0213 True=-41; order 0312=-95; order 0312 False=-82;
order 0312 True=-13; span 3=-77; span 5=-29; span far=-15; span near=-62; span next=-98; span passage=-17;
span second=-20;
"""
