"""Weights (trọng số) of numbers that stand free: learned, in hundredths of a bit; not by hand."""

TABLE = """\
COUNT False=91; COUNT True=117; MONEY False=16; OTHER False=120; OTHER True=-58; PERCENT False=98;
PERCENT True=-110; SCORE False=130; SCORE True=-106; after (=-23; after /=21; after :=-15; after bằng=57;
after chiếm=-38; after còn=-26; after có=41; after giảm=-114; after gồm=79; after hơn=92; after hạn=143;
after lại=-64; after mới=-61; after quyết=59; after quân=-67; after semicolon=-98; after thành=49; after trong=-94;
after tuyến=53; after tăng=-25; after từ=17; after và=-48; after đó=83; after được=-19; after_change=-32;
among=120; apart=-199; avg=-98; bare=-167; before (=70; before )=-79; before ,=84; before .=-65; before :=32;
before chưa=-33; before dự=43; before em=26; before hs=-84; before hồ=71; before kế=26; before ngày=-66;
before người=-34; before semicolon=46; before so=126; before số=31; before điểm=57; before đồng=25; change=-23;
closed=46; colon=46; comma=19; deep=-170; digits 1=58; digits 2=68; digits 3=86; digits 4=64; digits 5=50; done=51;
down=43; due=48; equal=-55; every=-113; first=113; first False=79; first True=-82; kind COUNT=89; kind OTHER=36;
kind PERCENT=30; kind SCORE=68; line=47; list=63; lone=45; near_and=45; near_avg=21; near_colon=41; near_down=30;
near_due=65; near_equal=-47; near_every=-113; near_list=78; near_open=-57; near_plan=-170; near_row=-59;
near_share=-57; near_such=64; near_total=-31; no_unit=48; of=58; open=-81; opened=-63; paren=62; plan=29; rest=-97;
row=-20; semi=162; share=-131; side 0=189; such=80; then_among=19; then_avg=-84; then_close=-88; then_colon=40;
then_down=31; then_end=-25; then_past=207; then_plan=158; then_rest=42; then_share=42; then_up=49; then_versus=123;
total=-82; unit False=53; unit True=96;
"""
