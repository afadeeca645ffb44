"""Weights (trọng số) of ties of the shape pool: learned, in hundredths of a bit; not by hand."""

TABLE = """\
=-154; most=342; rank 1=-137; rank 3=-41; rank 4=-73; rank 5=-46; reach 1 1 next=243; reach 1 1 passage=-15;
reach 1 2 1=242; reach 1 2 2=-18; reach 1 2 far=-63; reach 1 2 near=-36; reach 1 2 next=-38; reach 1 2 passage=-71;
reach 1 2 second=-28; reach 1 near 1=243; reach 1 near 2=-44; reach 1 near 3=-36; reach 1 near 5=-45;
reach 1 near far=114; reach 1 near near=267; reach 1 near next=-162; reach 1 near passage=203;
reach 1 near second=-85; reach 1 next 2=-54; reach 1 next 3=-22; reach 1 next far=-20; reach 1 next near=-156;
reach 1 next next=-84; reach 1 next passage=-93; reach 1 next second=-17; reach 1 passage 1=-22;
reach 1 passage 3=-15; reach 1 passage near=141; reach 1 passage passage=-15; reach 1 second 1=103;
reach 1 second far=-52; reach 1 second near=-21; reach 1 second next=-36; reach 1 second second=-92;
reach 2 next near=-19; reach 2 next next=80; reach 2 passage near=-15; reach next near second=-38;
second: after ,=40; second: after /=-22; second: after huyện=-18; second: after hạn=41; second: after học=18;
second: after lòng=17; second: after_change=-30; second: among=-83; second: and=-62; second: avg=-28;
second: before ,=47; second: before .=-35; second: before hài=33; second: before quá=-19;
second: before semicolon=27; second: before đúng=57; second: closed=-45; second: comma=156; second: deep=-133;
second: due=21; second: first=-136; second: line=-108; second: list=-42; second: near_among=-57;
second: near_and=-54; second: near_avg=-28; second: near_due=35; second: near_list=-36; second: near_open=-115;
second: near_past=-34; second: near_rest=-58; second: near_total=-59; second: no_unit=55; second: of=-28;
second: open=-128; second: paren=-23; second: past=-36; second: rest=-59; second: semi=-105;
second: then_among=107; second: then_avg=-41; second: then_close=-79; second: then_colon=38; second: then_down=-19;
second: then_end=-58; second: then_of=56; second: then_open=61; second: then_past=-39; second: then_rest=-58;
second: then_share=62; second: then_total=-95; second: then_up=-24; second: then_versus=-17; second: total=-71;
second: up=-27; shared 0=-204; shared 1=-100; shared 2=-159; shared 3=111; stated: after chiếm=25;
stated: after là=26; stated: after thành=19; stated: after_change=-60; stated: and=187; stated: bare=-25;
stated: before )=-16; stated: before .=28; stated: before semicolon=-25; stated: colon=-47; stated: comma=-155;
stated: deep=-184; stated: due=63; stated: equal=-45; stated: first=68; stated: line=-103; stated: near_and=282;
stated: near_colon=-47; stated: near_done=47; stated: near_due=107; stated: near_equal=-45; stated: near_of=-169;
stated: near_open=-40; stated: near_past=-65; stated: near_plan=-32; stated: near_rest=-31; stated: near_share=24;
stated: near_total=-115; stated: near_up=31; stated: near_versus=-18; stated: of=21; stated: open=-76;
stated: opened=-87; stated: past=-66; stated: plan=-60; stated: rest=-31; stated: semi=45; stated: such=-43;
stated: then_close=-126; stated: then_down=-23; stated: then_list=-55; stated: then_of=-88; stated: then_open=-25;
stated: then_past=-24; stated: then_plan=-37; stated: then_rest=-26; stated: then_total=46; stated: then_up=50;
stated: total=179; stated: up=27; stated: versus=-32; unit apart=-228; unit general=-16; unit half=44;
unit none=-104; unit strange=-77; whole False False False=-241; whole False False True=-51;
"""
