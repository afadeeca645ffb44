"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=79; COUNT True=133; MONEY False=22; MONEY True=31; OTHER False=90; OTHER True=-63; PERCENT False=146;
PERCENT True=-51; SCORE False=160; SCORE True=-60; after (=-33; after ,=21; after :=-28; after bằng=59;
after chiếm=-31; after còn=-40; after có=43; after giảm=-117; after gồm=70; after hơn=92; after hạn=139;
after là=-18; after lại=-67; after mới=-60; after quyết=47; after quân=-64; after semicolon=-111; after thành=52;
after trong=-82; after tuyến=55; after tăng=-31; after từ=15; after và=-43; after đó=79; after được=-23;
after đạt=36; after_change=-34; among=122; apart=-190; avg=-81; bare=-161; before (=58; before )=-67; before ,=76;
before .=-58; before :=27; before chưa=-27; before dự=41; before hs=-91; before hồ=65; before kế=18;
before ngày=-63; before người=-34; before semicolon=65; before so=119; before số=36; before điểm=52;
before đồng=44; change=-22; closed=34; colon=45; comma=34; deep=-167; digits 1=34; digits 2=52; digits 3=68;
digits 4=56; digits 5=43; done=45; down=44; due=52; equal=-56; every=-109; first=87; first False=109;
first True=-37; kind COUNT=138; kind MONEY=22; kind OTHER=30; kind PERCENT=30; kind SCORE=75; line=45; list=69;
near_among=-29; near_and=25; near_colon=38; near_down=41; near_due=62; near_equal=-52; near_every=-109;
near_list=97; near_open=-52; near_plan=-176; near_rest=68; near_row=-66; near_share=-59; near_such=59;
near_total=-43; near_up=35; no_unit=52; of=51; open=-97; opened=-34; paren=77; plan=25; rest=-142; semi=167;
share=-119; side 0=109; side 1=-52; such=87; then_avg=-81; then_close=-114; then_down=49; then_end=-18;
then_past=209; then_plan=157; then_rest=38; then_share=38; then_total=19; then_up=49; then_versus=131; total=-66;
unit False=49; unit True=109; up=18;
"""
