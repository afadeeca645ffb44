"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=92; COUNT True=60; MONEY False=57; MONEY True=-56; OTHER False=45; OTHER True=-8;
PERCENT False=67; PERCENT True=-41; SCORE False=218; SCORE True=-49; among=125; and=-80; apart=-186; avg=12;
bare=-58; change=-94; closed=57; colon=83; comma=96; deep=-164; digits 1=79; digits 2=69; digits 3=81;
digits 4=57; digits 5=99; done=78; down=104; due=53; equal=-44; first=149; first False=293; first True=92;
kind COUNT=152; kind OTHER=38; kind PERCENT=26; kind SCORE=170; line=12; list=66; lone=26; near_among=-46;
near_and=-16; near_avg=-34; near_colon=-57; near_done=-68; near_down=63; near_due=30; near_equal=-45;
near_list=-8; near_open=-25; near_past=14; near_plan=-114; near_rest=-99; near_row=-48; near_share=-34;
near_such=-72; near_total=-81; near_up=45; near_versus=-33; no_unit=-22; of=81; open=-111; opened=-136;
paren=93; past=33; plan=16; rest=-106; row=-32; semi=183; share=-64; side 0=180; side 1=205; such=-74;
then_among=-24; then_avg=-59; then_close=-198; then_colon=5; then_down=36; then_end=-114; then_list=-58;
then_of=19; then_open=-47; then_past=222; then_plan=103; then_rest=-13; then_share=58; then_total=-31;
then_up=51; then_versus=160; threshold=23; total=16; unit False=165; unit True=221; up=-27; versus=73;
"""
