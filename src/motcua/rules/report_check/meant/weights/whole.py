"""Weights (trọng số) of ties of the shape whole: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-20; first: after là=-16; first: after lệ=20; first: after đạt=-27; first: after_change=-56; first: and=164;
first: before ,=-20; first: before semicolon=26; first: before số=21; first: closed=-95; first: comma=-50;
first: done=55; first: down=67; first: due=66; first: first=187; first: line=-31; first: list=31;
first: near_and=204; first: near_done=-41; first: near_down=70; first: near_due=80; first: near_list=67;
first: near_of=-103; first: near_open=-24; first: near_past=-72; first: near_plan=-40; first: near_row=-30;
first: near_share=51; first: near_total=-33; first: near_versus=-83; first: of=-104; first: open=-39;
first: paren=-111; first: past=-72; first: plan=-50; first: row=-30; first: semi=52; first: such=-53;
first: then_among=-47; first: then_colon=-30; first: then_down=-27; first: then_end=109; first: then_of=143;
first: then_open=36; first: then_past=30; first: then_plan=-67; first: then_share=-105; first: then_total=-63;
first: then_up=20; first: then_versus=-68; first: threshold=18; first: total=82; first: up=24; first: versus=-106;
last: after chiếm=16; last: after đạt=-30; last: after_change=-144; last: and=34; last: avg=-44;
last: before ,=-31; last: before .=42; last: before kế=15; last: before semicolon=-31; last: before và=-18;
last: closed=135; last: colon=94; last: deep=-32; last: done=99; last: down=-36; last: equal=65; last: first=-74;
last: line=-38; last: near_and=51; last: near_avg=-43; last: near_colon=94; last: near_down=-35;
last: near_equal=65; last: near_of=-20; last: near_open=97; last: near_past=-41; last: near_plan=-51;
last: near_rest=-53; last: near_share=63; last: near_total=-41; last: near_up=-44; last: near_versus=30;
last: of=-48; last: open=120; last: paren=-86; last: past=-41; last: plan=-62; last: rest=-53; last: semi=-24;
last: share=31; last: then_among=-62; last: then_down=15; last: then_end=56; last: then_list=-43;
last: then_of=-73; last: then_open=-72; last: then_past=-62; last: then_plan=80; last: then_rest=-96;
last: then_share=-90; last: then_total=67; last: then_up=-128; last: then_versus=-86; last: threshold=-23;
last: total=-70; last: up=-45; last: versus=22; most=777; number 2 0=-146; number 2 1=-185; number 2 2=-254;
number 3 0=99; number 4 0=250; number 5 0=283; number 6 0=-29; one sentence False=-312; one sentence True=98;
over False=186; over True=-380; places False=-137; places True=-18; reach 1=-18; reach 2=25; reach 5=287;
reach near=-102; reach next=-161; reach second=-39; second: after ,=21; second: after chiếm=16;
second: after lệ=33; second: after đạt=-37; second: after_change=-111; second: among=-36; second: and=-28;
second: before ,=-21; second: before .=-31; second: before kế=15; second: before semicolon=20; second: closed=-30;
second: colon=50; second: comma=27; second: deep=-23; second: done=20; second: down=-28; second: due=45;
second: equal=37; second: first=-39; second: line=-28; second: near_among=-33; second: near_and=-28;
second: near_colon=50; second: near_done=-74; second: near_down=-28; second: near_due=51; second: near_equal=37;
second: near_of=-40; second: near_open=135; second: near_past=-40; second: near_plan=-48; second: near_rest=-51;
second: near_share=41; second: near_up=-17; second: near_versus=-84; second: of=-74; second: open=83;
second: opened=-41; second: past=-40; second: plan=-52; second: rest=-51; second: semi=-53; second: share=31;
second: then_among=-37; second: then_colon=-28; second: then_down=-67; second: then_end=-73; second: then_of=-83;
second: then_open=105; second: then_past=67; second: then_plan=45; second: then_rest=-81; second: then_share=-28;
second: then_total=-104; second: then_up=-53; second: then_versus=-136; second: threshold=-25; second: total=-41;
second: up=-20; second: versus=-97; shared 0=-59; shared 1=87; shared 2=135; shared 3=-125;
"""
