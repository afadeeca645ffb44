"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=134; COUNT True=15; MONEY False=59; OTHER False=66; OTHER True=-90; PERCENT False=149;
PERCENT True=-180; SCORE False=227; SCORE True=-88; after_change=-65; among=80; and=11; apart=-232; avg=-131;
bare=-89; change=-33; closed=58; colon=26; comma=38; deep=-169; digits 1=40; digits 2=47; digits 3=67;
digits 4=60; digits 5=75; done=65; down=70; due=52; equal=-13; every=-104; first=109; first False=132;
first True=23; kind COUNT=134; kind MONEY=46; kind OTHER=26; kind PERCENT=38; kind SCORE=115; line=12;
list=84; lone=-28; near_among=32; near_and=31; near_avg=10; near_colon=19; near_done=13; near_down=36;
near_due=78; near_equal=-40; near_every=-104; near_list=91; near_of=35; near_open=-51; near_past=27;
near_plan=-206; near_rest=66; near_row=-62; near_share=-74; near_such=75; near_total=-59; near_up=10;
near_versus=-51; no_unit=42; of=45; open=-120; opened=-72; paren=86; past=36; plan=64; rest=-183; row=-21;
semi=173; share=-84; side 0=72; side 1=-83; such=87; then_avg=-67; then_close=-247; then_colon=12;
then_down=55; then_end=-90; then_list=8; then_of=-24; then_open=18; then_past=216; then_plan=198;
then_rest=34; then_share=59; then_total=32; then_up=40; then_versus=203; threshold=5; total=-77;
unit False=61; unit True=75; up=55; versus=-10;
"""
