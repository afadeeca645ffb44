"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=131; COUNT True=13; MONEY False=58; OTHER False=52; OTHER True=-94; PERCENT False=121;
PERCENT True=-188; SCORE False=223; SCORE True=-92; after_change=-69; among=85; and=8; apart=-227; avg=-142;
bare=-76; change=-34; closed=54; colon=25; comma=37; deep=-184; digits 1=40; digits 2=46; digits 3=68;
digits 4=56; digits 5=69; done=61; down=69; due=51; equal=-15; every=-104; first=109; first False=119;
first True=5; kind COUNT=131; kind MONEY=44; kind OTHER=23; kind PERCENT=40; kind SCORE=110; line=13; list=85;
lone=-38; near_among=31; near_and=34; near_avg=30; near_colon=18; near_down=34; near_due=85; near_equal=-47;
near_every=-104; near_list=91; near_of=35; near_open=-47; near_past=26; near_plan=-197; near_row=-60;
near_share=-65; near_such=76; near_total=-66; near_up=8; near_versus=-58; no_unit=46; of=45; open=-104;
opened=-84; paren=80; past=28; plan=53; rest=-122; row=-20; semi=160; share=-109; side 0=75; side 1=-89;
such=87; then_avg=-71; then_close=-229; then_down=56; then_end=-86; then_of=-26; then_open=18; then_past=204;
then_plan=198; then_rest=36; then_share=57; then_total=34; then_up=40; then_versus=204; total=-73;
unit False=66; unit True=87; up=47; versus=-6;
"""
