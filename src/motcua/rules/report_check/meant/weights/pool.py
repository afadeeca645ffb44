"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-201; most=374; rank 1=-144; rank 3=-45; rank 4=-78; rank 5=-42; reach 1 1 next=242; reach 1 1 passage=-15;
reach 1 2 1=235; reach 1 2 2=-18; reach 1 2 far=-65; reach 1 2 near=-38; reach 1 2 next=-38; reach 1 2 passage=-72;
reach 1 2 second=-27; reach 1 near 1=239; reach 1 near 2=-45; reach 1 near 3=-37; reach 1 near 5=-45;
reach 1 near far=114; reach 1 near near=265; reach 1 near next=-163; reach 1 near passage=201;
reach 1 near second=-84; reach 1 next 2=-54; reach 1 next 3=-23; reach 1 next far=-20; reach 1 next near=-161;
reach 1 next next=-86; reach 1 next passage=-94; reach 1 passage 1=-23; reach 1 passage 3=-15;
reach 1 passage near=146; reach 1 passage passage=-16; reach 1 second 1=100; reach 1 second 2=-15;
reach 1 second far=-53; reach 1 second near=-20; reach 1 second next=-36; reach 1 second second=-92;
reach 2 next near=-19; reach 2 next next=82; reach 2 passage near=-15; reach next near second=-40;
second: after ,=38; second: after /=-21; second: after huyện=-18; second: after hạn=39; second: after học=18;
second: after lòng=17; second: after_change=-29; second: among=-84; second: and=-58; second: avg=-27;
second: before ,=47; second: before .=-34; second: before hài=32; second: before quá=-18;
second: before semicolon=27; second: before đúng=56; second: closed=-51; second: comma=164; second: deep=-136;
second: due=24; second: first=-136; second: line=-103; second: list=-43; second: near_among=-57;
second: near_and=-52; second: near_avg=-27; second: near_due=40; second: near_list=-38; second: near_open=-112;
second: near_past=-32; second: near_rest=-61; second: near_total=-61; second: no_unit=62; second: of=-27;
second: open=-127; second: paren=-20; second: past=-37; second: rest=-61; second: semi=-101;
second: then_among=106; second: then_avg=-43; second: then_close=-80; second: then_colon=42; second: then_down=-17;
second: then_end=-59; second: then_of=54; second: then_open=57; second: then_past=-39; second: then_rest=-63;
second: then_share=60; second: then_total=-93; second: then_up=-23; second: then_versus=-16; second: total=-69;
second: up=-27; shared 0=-202; shared 1=-92; shared 2=-153; shared 3=119; stated: after chiếm=26;
stated: after là=25; stated: after thành=18; stated: after đạt=-16; stated: after_change=-63; stated: and=182;
stated: bare=-22; stated: before )=-16; stated: before .=35; stated: before semicolon=-25; stated: closed=19;
stated: colon=-42; stated: comma=-156; stated: deep=-196; stated: due=74; stated: equal=-44; stated: first=77;
stated: line=-100; stated: near_and=267; stated: near_colon=-41; stated: near_done=46; stated: near_due=108;
stated: near_equal=-44; stated: near_of=-161; stated: near_open=-43; stated: near_past=-62; stated: near_plan=-37;
stated: near_rest=-32; stated: near_share=44; stated: near_total=-111; stated: near_up=30; stated: near_versus=-18;
stated: of=23; stated: open=-84; stated: opened=-86; stated: past=-67; stated: plan=-57; stated: rest=-32;
stated: semi=38; stated: such=-47; stated: then_close=-126; stated: then_down=-25; stated: then_list=-62;
stated: then_of=-86; stated: then_open=-24; stated: then_past=-26; stated: then_plan=-36; stated: then_rest=-29;
stated: then_total=44; stated: then_up=47; stated: total=183; stated: up=26; stated: versus=-33; unit apart=-219;
unit general=-17; unit half=49; unit none=-100; unit same=27; unit strange=-77; whole False False False=-241;
whole False False True=-44;
"""
