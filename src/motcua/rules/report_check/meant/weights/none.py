"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=158; MONEY False=24; MONEY True=8; OTHER False=34; OTHER True=-64; PERCENT False=110;
PERCENT True=-68; SCORE False=218; SCORE True=-106; among=143; and=6; apart=-261; avg=-115; bare=-41;
change=-27; closed=31; colon=86; comma=32; deep=-160; digits 1=25; digits 2=55; digits 3=56; digits 4=54;
digits 5=34; done=56; down=76; due=44; equal=-29; first=152; first False=77; first True=-121; kind COUNT=64;
kind MONEY=24; kind OTHER=-16; kind PERCENT=44; kind SCORE=112; line=60; list=65; lone=92; near_among=26;
near_and=16; near_avg=-31; near_colon=30; near_done=18; near_down=41; near_due=83; near_equal=-14;
near_list=131; near_of=36; near_open=-41; near_past=12; near_plan=-214; near_rest=-9; near_row=-67;
near_share=-54; near_such=-137; near_total=-9; near_up=33; near_versus=-5; no_unit=13; of=28; open=-99;
opened=-183; paren=88; past=17; plan=18; rest=-114; row=-25; semi=169; share=-99; side 0=77; side 1=-40;
such=24; then_among=-9; then_avg=-50; then_close=-169; then_colon=-15; then_down=27; then_end=-102;
then_list=-42; then_of=-12; then_past=203; then_plan=162; then_rest=14; then_share=45; then_total=27;
then_up=57; then_versus=214; threshold=-6; total=-97; unit False=52; unit True=64; up=31; versus=7;
"""
