"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=96; COUNT True=159; MONEY False=22; MONEY True=50; OTHER False=123; OTHER True=-47; PERCENT False=136;
PERCENT True=-73; SCORE False=180; after (=-29; after :=-23; after bằng=62; after chiếm=-23; after còn=-32;
after có=38; after giảm=-121; after gồm=78; after hơn=88; after hạn=148; after là=-22; after lại=-62;
after mới=-63; after quyết=56; after quân=-74; after semicolon=-105; after thành=50; after trong=-92;
after tuyến=58; after từ=20; after và=-66; after đó=76; after được=-20; after đạt=45; after_change=-40; among=97;
and=17; apart=-196; avg=-47; bare=-179; before (=67; before )=-71; before ,=73; before .=-61; before /=-21;
before :=34; before chưa=-33; before dự=37; before em=21; before hs=-91; before hồ=72; before kế=36;
before ngày=-76; before người=-36; before semicolon=67; before so=126; before số=30; before điểm=53;
before đồng=40; change=-20; closed=34; colon=54; comma=21; deep=-194; digits 1=96; digits 2=105; digits 3=123;
digits 4=104; digits 5=100; done=53; down=24; due=51; equal=-52; every=-114; first=110; first False=81;
first True=-83; kind COUNT=149; kind MONEY=49; kind OTHER=56; kind PERCENT=59; kind SCORE=81; line=32; list=74;
lone=67; near_and=19; near_colon=49; near_done=-21; near_down=24; near_due=72; near_equal=-51; near_every=-114;
near_list=78; near_open=-48; near_past=-15; near_plan=-160; near_rest=74; near_row=-83; near_share=-58;
near_such=80; near_total=-57; no_unit=52; of=90; open=-109; opened=-30; paren=93; plan=25; rest=-152; row=-27;
semi=163; share=-136; side 0=81; side 1=-56; such=88; then_avg=-81; then_close=-89; then_down=52; then_end=-17;
then_past=193; then_plan=163; then_rest=48; then_share=46; then_up=49; then_versus=127; total=-76; unit False=45;
unit True=79;
"""
