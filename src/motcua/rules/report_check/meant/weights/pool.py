"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-165; most=363; rank 1=-133; rank 2=25; rank 3=-38; rank 4=-68; rank 5=-34; reach 1 1 next=244;
reach 1 1 passage=-15; reach 1 2 1=253; reach 1 2 2=-17; reach 1 2 far=-61; reach 1 2 near=-37; reach 1 2 next=-38;
reach 1 2 passage=-67; reach 1 2 second=-27; reach 1 near 1=242; reach 1 near 2=-43; reach 1 near 3=-37;
reach 1 near 5=-46; reach 1 near far=112; reach 1 near near=261; reach 1 near next=-163; reach 1 near passage=202;
reach 1 near second=-87; reach 1 next 2=-54; reach 1 next 3=-22; reach 1 next far=-20; reach 1 next near=-158;
reach 1 next next=-82; reach 1 next passage=-93; reach 1 next second=-15; reach 1 passage 1=-22;
reach 1 passage 3=-15; reach 1 passage near=143; reach 1 passage passage=-16; reach 1 second 1=101;
reach 1 second far=-52; reach 1 second near=-20; reach 1 second next=-36; reach 1 second second=-93;
reach 2 next near=-18; reach 2 next next=83; reach next near second=-45; second: after ,=37; second: after /=-23;
second: after huyện=-19; second: after hạn=39; second: after học=18; second: after lòng=17;
second: after_change=-30; second: among=-84; second: and=-64; second: avg=-27; second: before ,=48;
second: before .=-34; second: before hài=33; second: before quá=-18; second: before semicolon=28;
second: before đúng=57; second: closed=-42; second: comma=157; second: deep=-134; second: due=22;
second: first=-139; second: line=-106; second: list=-40; second: near_among=-57; second: near_and=-51;
second: near_avg=-28; second: near_due=39; second: near_list=-36; second: near_open=-114; second: near_past=-33;
second: near_rest=-57; second: near_total=-60; second: no_unit=64; second: of=-29; second: open=-128;
second: paren=-23; second: past=-34; second: rest=-57; second: semi=-124; second: then_among=104;
second: then_avg=-42; second: then_close=-79; second: then_colon=43; second: then_down=-20; second: then_end=-55;
second: then_of=50; second: then_open=61; second: then_past=-38; second: then_rest=-56; second: then_share=53;
second: then_total=-92; second: then_up=-23; second: then_versus=-17; second: total=-71; second: up=-26;
shared 0=-191; shared 1=-84; shared 2=-142; shared 3=128; stated: after chiếm=27; stated: after là=27;
stated: after thành=18; stated: after đạt=-20; stated: after_change=-60; stated: and=181; stated: bare=-26;
stated: before )=-16; stated: before .=25; stated: before semicolon=-27; stated: closed=20; stated: colon=-46;
stated: comma=-152; stated: deep=-196; stated: due=69; stated: equal=-43; stated: first=81; stated: line=-99;
stated: near_and=273; stated: near_colon=-43; stated: near_done=50; stated: near_due=106; stated: near_equal=-43;
stated: near_of=-171; stated: near_open=-36; stated: near_past=-62; stated: near_plan=-35; stated: near_rest=-28;
stated: near_total=-114; stated: near_up=32; stated: near_versus=-18; stated: of=20; stated: open=-78;
stated: opened=-96; stated: past=-59; stated: plan=-55; stated: rest=-29; stated: semi=21; stated: share=18;
stated: such=-47; stated: then_close=-125; stated: then_down=-22; stated: then_list=-57; stated: then_of=-85;
stated: then_open=-26; stated: then_past=-21; stated: then_plan=-37; stated: then_rest=-28; stated: then_total=52;
stated: then_up=51; stated: total=180; stated: up=31; stated: versus=-32; unit apart=-223; unit general=-17;
unit half=40; unit none=-105; unit strange=-79; whole False False False=-245; whole False False True=-58;
"""
