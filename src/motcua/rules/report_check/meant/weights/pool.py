"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-240; most=342; rank 1=-117; rank 2=44; rank 3=6; rank 4=-159; rank 5=-87; reach 1 1 1=-7; reach 1 1 2=-6;
reach 1 1 3=-11; reach 1 1 near=-6; reach 1 1 next=246; reach 1 1 passage=-6; reach 1 1 second=-8;
reach 1 2 2=-18; reach 1 2 3=-12; reach 1 2 near=-14; reach 1 2 next=-38; reach 1 2 passage=-14;
reach 1 2 second=-32; reach 1 near 1=256; reach 1 near 2=-36; reach 1 near 3=-17; reach 1 near 5=-36;
reach 1 near near=179; reach 1 near next=-165; reach 1 near passage=-26; reach 1 near second=-24;
reach 1 next 1=10; reach 1 next 2=-53; reach 1 next 3=-27; reach 1 next 5=-7; reach 1 next near=-136;
reach 1 next next=-66; reach 1 next passage=-41; reach 1 passage 1=-5; reach 1 passage 2=-5;
reach 1 passage 3=-7; reach 1 passage near=-13; reach 1 passage passage=-6; reach 1 second 1=64;
reach 1 second 2=-9; reach 1 second near=-6; reach 1 second next=-15; reach 1 second second=-8;
reach 2 3 next=-5; reach 2 near 2=-6; reach 2 near 3=-5; reach 2 near near=-11; reach 2 next 1=-27;
reach 2 next 2=-10; reach 2 next 3=-8; reach 2 next near=-17; reach 2 next next=107; reach 2 passage near=-8;
reach next near near=-5; reach next next 2=-5; second: among=-44; second: and=-102; second: avg=-9;
second: closed=-14; second: comma=142; second: deep=-50; second: done=34; second: down=-10; second: due=28;
second: first=-73; second: line=-50; second: list=-15; second: near_among=-32; second: near_and=-100;
second: near_avg=-9; second: near_done=30; second: near_down=-8; second: near_due=35; second: near_list=-13;
second: near_of=-39; second: near_open=-94; second: near_past=-23; second: near_rest=-43;
second: near_total=-32; second: near_up=-11; second: near_versus=-5; second: no_unit=54; second: of=-51;
second: open=-121; second: paren=-20; second: past=-26; second: rest=-45; second: semi=-63; second: such=-7;
second: then_among=88; second: then_avg=-11; second: then_close=-88; second: then_colon=33;
second: then_down=-5; second: then_end=-46; second: then_list=-5; second: then_of=77; second: then_open=161;
second: then_past=-14; second: then_rest=-30; second: then_share=92; second: then_total=-55;
second: then_up=-14; second: total=-34; second: up=-21; second: versus=-6; shared 0=-139; shared 1=-154;
shared 2=-153; shared 3=143; stated: and=153; stated: bare=-20; stated: closed=91; stated: colon=-17;
stated: comma=-190; stated: deep=-173; stated: done=31; stated: due=-26; stated: equal=-21; stated: first=112;
stated: line=-56; stated: list=-5; stated: near_and=229; stated: near_colon=-17; stated: near_done=33;
stated: near_due=-20; stated: near_equal=-21; stated: near_of=-89; stated: near_open=-57;
stated: near_past=-33; stated: near_plan=-18; stated: near_rest=-21; stated: near_share=-32;
stated: near_such=-34; stated: near_total=-32; stated: near_up=57; stated: near_versus=-28; stated: of=-92;
stated: open=-121; stated: opened=-99; stated: paren=32; stated: past=-34; stated: plan=-38; stated: rest=-21;
stated: semi=78; stated: share=11; stated: such=135; stated: then_among=-13; stated: then_close=-119;
stated: then_down=-16; stated: then_end=5; stated: then_list=-77; stated: then_of=-64; stated: then_open=-12;
stated: then_past=-10; stated: then_plan=-20; stated: then_rest=-17; stated: then_share=25;
stated: then_total=131; stated: then_up=43; stated: then_versus=-5; stated: total=-29; stated: up=64;
stated: versus=-31; unit akin=-7; unit apart=-152; unit general=-9; unit half=-11; unit none=-52;
unit same=-28; unit strange=-54; whole False False False=-172; whole False False True=-73;
"""
