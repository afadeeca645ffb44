"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=74; COUNT True=128; MONEY True=18; OTHER False=83; OTHER True=-71; PERCENT False=102;
PERCENT True=-107; SCORE False=123; SCORE True=-96; after (=-38; after :=-20; after bằng=59; after chiếm=-22;
after còn=-26; after có=41; after giảm=-121; after gồm=80; after hơn=94; after hạn=139; after lại=-64;
after mới=-57; after quyết=61; after quân=-62; after semicolon=-101; after thành=54; after trong=-92;
after tuyến=56; after từ=19; after và=-61; after đó=78; after được=-19; after đạt=35; after_change=-24; among=101;
apart=-197; avg=-87; bare=-155; before (=65; before )=-69; before ,=79; before .=-53; before /=-27; before :=33;
before chưa=-32; before dự=44; before em=33; before hs=-85; before hồ=65; before kế=24; before ngày=-72;
before người=-31; before semicolon=69; before so=127; before số=30; before điểm=50; before đồng=36; change=-28;
closed=43; colon=43; comma=19; deep=-172; digits 1=57; digits 2=69; digits 3=84; digits 4=65; digits 5=51; done=51;
down=33; due=52; equal=-47; every=-103; first=101; first False=94; first True=-79; kind COUNT=74; kind OTHER=29;
kind PERCENT=38; kind SCORE=60; line=22; list=70; lone=53; near_among=15; near_and=47; near_colon=41; near_down=52;
near_due=59; near_equal=-47; near_every=-103; near_list=73; near_of=17; near_open=-72; near_plan=-160;
near_rest=44; near_row=-63; near_share=-32; near_such=72; near_total=-41; no_unit=54; of=69; open=-83; opened=-42;
paren=79; rest=-103; semi=154; share=-163; side 0=137; side 1=-18; such=81; then_avg=-86; then_close=-85;
then_colon=25; then_down=38; then_end=-22; then_past=207; then_plan=163; then_rest=52; then_share=44;
then_total=17; then_up=51; then_versus=133; total=-72; unit False=54; unit True=112;
"""
