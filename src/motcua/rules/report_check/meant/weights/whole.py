"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-15; first: after là=-17; first: after lệ=22; first: after đạt=-26; first: after_change=-57; first: and=165;
first: before ,=-23; first: before semicolon=27; first: before số=20; first: closed=-100; first: comma=-66;
first: done=56; first: down=74; first: due=61; first: first=167; first: line=-31; first: list=31;
first: near_and=198; first: near_done=-39; first: near_down=72; first: near_due=83; first: near_list=67;
first: near_of=-102; first: near_open=-22; first: near_past=-73; first: near_plan=-42; first: near_row=-18;
first: near_share=36; first: near_total=-34; first: near_up=-15; first: near_versus=-83; first: of=-106;
first: open=-33; first: paren=-125; first: past=-73; first: plan=-54; first: row=-18; first: semi=45;
first: such=-48; first: then_among=-35; first: then_colon=-32; first: then_down=-27; first: then_end=108;
first: then_of=142; first: then_open=46; first: then_past=31; first: then_plan=-67; first: then_share=-103;
first: then_total=-59; first: then_versus=-70; first: threshold=15; first: total=81; first: up=29;
first: versus=-105; last: after chiếm=16; last: after lệ=15; last: after đạt=-30; last: after_change=-145;
last: and=28; last: avg=-41; last: before ,=-33; last: before .=48; last: before kế=15; last: before semicolon=-29;
last: before và=-18; last: closed=127; last: colon=87; last: deep=-40; last: done=96; last: down=-37;
last: equal=53; last: first=-81; last: line=-34; last: near_and=48; last: near_avg=-40; last: near_colon=90;
last: near_down=-37; last: near_equal=53; last: near_of=-22; last: near_open=87; last: near_past=-41;
last: near_plan=-49; last: near_rest=-43; last: near_share=68; last: near_total=-39; last: near_up=-43;
last: near_versus=24; last: of=-49; last: open=101; last: opened=-15; last: paren=-107; last: past=-41;
last: plan=-64; last: rest=-43; last: semi=-18; last: share=36; last: then_among=-67; last: then_down=18;
last: then_end=59; last: then_list=-41; last: then_of=-82; last: then_open=-72; last: then_past=-61;
last: then_plan=76; last: then_rest=-106; last: then_share=-94; last: then_total=69; last: then_up=-135;
last: then_versus=-84; last: threshold=-26; last: total=-67; last: up=-46; most=786; number 2 0=-140;
number 2 1=-185; number 2 2=-257; number 3 0=94; number 4 0=244; number 5 0=277; number 6 0=-31;
one sentence False=-298; one sentence True=108; over False=185; over True=-395; places False=-137; reach 1=-29;
reach 2=27; reach 3=18; reach 5=305; reach near=-100; reach next=-152; reach second=-41; second: after ,=21;
second: after lệ=32; second: after đạt=-35; second: after_change=-105; second: among=-35; second: and=-29;
second: before ,=-20; second: before .=-30; second: before kế=15; second: before semicolon=21; second: closed=-40;
second: colon=48; second: comma=40; second: done=28; second: down=-30; second: due=31; second: equal=46;
second: first=-38; second: line=-21; second: near_among=-34; second: near_and=-29; second: near_colon=49;
second: near_done=-73; second: near_down=-30; second: near_due=38; second: near_equal=46; second: near_of=-39;
second: near_open=133; second: near_past=-40; second: near_plan=-49; second: near_rest=-49; second: near_share=59;
second: near_versus=-87; second: of=-69; second: open=85; second: opened=-27; second: paren=26; second: past=-40;
second: plan=-52; second: rest=-49; second: semi=-55; second: share=36; second: then_among=-40;
second: then_colon=-29; second: then_down=-67; second: then_end=-68; second: then_of=-85; second: then_open=103;
second: then_past=66; second: then_plan=47; second: then_rest=-73; second: then_share=-21; second: then_total=-100;
second: then_up=-53; second: then_versus=-139; second: threshold=-27; second: total=-43; second: up=-17;
second: versus=-100; shared 0=-76; shared 1=84; shared 2=129; shared 3=-132;
"""
