"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-212; most=366; rank 1=-140; rank 3=-50; rank 4=-77; rank 5=-45; reach 1 1 next=244; reach 1 2 1=241;
reach 1 2 2=-19; reach 1 2 far=-63; reach 1 2 near=-36; reach 1 2 next=-42; reach 1 2 passage=-69;
reach 1 2 second=-30; reach 1 near 1=232; reach 1 near 2=-44; reach 1 near 3=-37; reach 1 near 5=-46;
reach 1 near far=109; reach 1 near near=265; reach 1 near next=-166; reach 1 near passage=197;
reach 1 near second=-87; reach 1 next 1=-17; reach 1 next 2=-56; reach 1 next 3=-23; reach 1 next far=-19;
reach 1 next near=-160; reach 1 next next=-84; reach 1 next passage=-94; reach 1 next second=-15;
reach 1 passage 1=-23; reach 1 passage 3=-15; reach 1 passage near=147; reach 1 passage passage=-15;
reach 1 second 1=101; reach 1 second 2=-15; reach 1 second far=-52; reach 1 second near=-21;
reach 1 second next=-35; reach 1 second second=-92; reach 2 next near=-18; reach 2 next next=79;
reach 2 passage near=-15; reach next near second=-48; second: after ,=37; second: after /=-21;
second: after huyện=-19; second: after hạn=36; second: after học=18; second: after lòng=16;
second: after_change=-31; second: among=-80; second: and=-60; second: avg=-29; second: before ,=49;
second: before .=-35; second: before hài=32; second: before quá=-18; second: before semicolon=28;
second: before đúng=57; second: closed=-47; second: comma=172; second: deep=-133; second: due=17;
second: first=-137; second: line=-113; second: list=-39; second: near_among=-55; second: near_and=-42;
second: near_avg=-28; second: near_due=39; second: near_list=-35; second: near_open=-114; second: near_past=-35;
second: near_rest=-61; second: near_total=-62; second: no_unit=62; second: of=-28; second: open=-128;
second: paren=-20; second: past=-37; second: rest=-62; second: semi=-97; second: then_among=106;
second: then_avg=-43; second: then_close=-81; second: then_colon=43; second: then_down=-18; second: then_end=-58;
second: then_of=55; second: then_open=56; second: then_past=-40; second: then_rest=-65; second: then_share=55;
second: then_total=-98; second: then_up=-22; second: then_versus=-17; second: total=-71; second: up=-27;
shared 0=-201; shared 1=-90; shared 2=-154; shared 3=126; stated: after chiếm=26; stated: after là=25;
stated: after thành=18; stated: after_change=-60; stated: and=200; stated: bare=-25; stated: before )=-16;
stated: before .=33; stated: before semicolon=-26; stated: closed=18; stated: colon=-40; stated: comma=-154;
stated: deep=-189; stated: done=19; stated: due=73; stated: equal=-45; stated: first=70; stated: line=-97;
stated: near_and=250; stated: near_colon=-40; stated: near_done=47; stated: near_due=106; stated: near_equal=-45;
stated: near_of=-166; stated: near_open=-46; stated: near_past=-64; stated: near_plan=-35; stated: near_rest=-32;
stated: near_share=17; stated: near_total=-117; stated: near_up=34; stated: near_versus=-17; stated: of=22;
stated: open=-81; stated: opened=-87; stated: past=-67; stated: plan=-62; stated: rest=-33; stated: semi=40;
stated: such=-45; stated: then_close=-125; stated: then_down=-23; stated: then_list=-61; stated: then_of=-93;
stated: then_open=-25; stated: then_past=-25; stated: then_plan=-35; stated: then_rest=-25; stated: then_total=62;
stated: then_up=52; stated: total=197; stated: up=28; stated: versus=-30; unit apart=-228; unit general=-19;
unit half=33; unit none=-110; unit strange=-78; whole False False False=-226; whole False False True=-22;
"""
