"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=175; COUNT True=37; MONEY False=50; MONEY True=32; OTHER False=80; OTHER True=-21;
PERCENT False=116; PERCENT True=-83; SCORE False=231; among=109; and=-24; apart=-175; avg=-32; bare=-52;
change=-96; closed=31; colon=48; comma=42; deep=-108; digits 1=54; digits 2=73; digits 3=76; digits 4=63;
digits 5=84; done=34; down=98; due=26; equal=-27; first=170; first False=74; first True=-70; kind COUNT=99;
kind MONEY=61; kind OTHER=49; kind PERCENT=76; kind SCORE=181; line=78; list=68; lone=40; near_and=11;
near_avg=-14; near_colon=36; near_done=7; near_down=58; near_due=57; near_equal=-32; near_list=47; near_of=35;
near_open=-30; near_plan=-172; near_rest=-9; near_row=-51; near_share=-30; near_such=-140; near_total=-16;
near_up=63; near_versus=-26; of=87; open=-82; opened=-186; paren=34; past=27; plan=39; rest=-120; row=-26;
semi=168; share=-105; side 0=52; side 1=136; then_among=-20; then_avg=-67; then_close=-152; then_colon=-13;
then_down=23; then_end=-89; then_list=-40; then_open=-25; then_past=194; then_plan=186; then_share=39;
then_total=37; then_up=67; then_versus=163; threshold=42; total=-44; unit False=62; unit True=52; up=27;
versus=9;
"""
