# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Other readings (cách hiểu khác): what offices write that only looks like a mistake, and the slips beside it.

Each text is made up after the build of one that an office published; its numbers are our own.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import Verdict, check

# True texts, of builds that raised alarms.
TRUE = (
    # what was early and what was late leave out what came on the very day
    "Chín tháng, các sở trả 41.206 hồ sơ, trong đó 36.118 hồ sơ trả trước hạn. Có 47 hồ sơ trả trễ.",
    # a standard that is not reached
    "Phòng tiếp dân chỉ có 26 m2, chưa đạt chuẩn 45 m2.",
    # grades side by side
    "Đoàn xếp loại 03 đơn vị tốt, 08 đơn vị khá, 02 đơn vị trung bình.",
    # two sorts of what is not done yet
    "Đến nay xong 31 nhiệm vụ, đạt 81,6%; đang thực hiện 05 nhiệm vụ; chưa thực hiện 02 nhiệm vụ.",
    # "hơn" before a colon announces what is told, and is no step
    "Chiều trả kết quả còn cao hơn: 23.714 kết quả được chuyển đến nhà, tăng 48,7% so với 15.948 kết quả cùng kỳ.",
    # a rate whose base is called by a name and told nowhere, or that is an average of rates
    "Thu cân đối đạt 9.216 tỷ đồng, bằng 66,3% dự toán Trung ương giao. Trong đó, thu nội địa đạt 5.480 tỷ đồng, bằng "
    "52,7% dự toán HĐND tỉnh giao. Thu từ nhà máy xi măng 2.465 tỷ đồng, bằng 43,1% tự toán năm.",
    "Trung tâm tiếp nhận mới 3.208 hồ sơ, kỳ trước chuyển sang 1.640 hồ sơ, lũy kế trong kỳ là 4.848 hồ sơ. Có 14 sở "
    "phát sinh hồ sơ trực tuyến với tổng số 1.212 hồ sơ. Tỷ lệ hồ sơ trực tuyến trung bình đạt 19,4% trên tổng số hồ sơ "
    "giải quyết của các sở.",
    "Tổng số phải giải quyết là 3.876 việc, trong đó số cũ chuyển sang 1.702 việc, số thụ lý mới 2.174 việc.\n"
    "Trong số việc có điều kiện thi hành, số thi hành xong là 1.861 việc (tăng 47 việc so với cùng kỳ), đạt 81,16%.",
    # the part is called by what narrows its base, which is told nowhere
    "Huyện nhận hơn 3.100 đơn, đơn đủ điều kiện 2.564; giải quyết 1.836 đơn thuộc thẩm quyền, đạt gần 96%.",
    # the whole is told with a word, the share is of it all the same
    "Khối có vốn nước ngoài đạt 4,15 tỷ USD trong tháng. Tính chung 7 tháng, xuất khẩu đạt hơn 51,62 tỷ USD, tăng 17% so "
    "với cùng kỳ; trong đó khối có vốn nước ngoài đạt 28,7 tỷ USD, chiếm 55,6%.",
    # votes of those present, shares of all members, told once at the head of a long list
    "Có 47/52 đại biểu HĐND xã có mặt.\nKết quả như sau:\n1. Ông Lê Văn An, Chủ tịch:\nSố phiếu hợp lệ: 47/47.\n"
    "Số phiếu tín nhiệm cao: 43 phiếu (chiếm 82,69% tổng số đại biểu HĐND xã).\n"
    "Số phiếu tín nhiệm: 4 phiếu (chiếm 7,69% tổng số đại biểu HĐND xã).\n2. Bà Vũ Thị Bình, Phó Chủ tịch:\n"
    "Số phiếu hợp lệ: 47/47.\nSố phiếu tín nhiệm cao: 45 phiếu (chiếm 86,54% tổng số đại biểu HĐND xã).\n"
    "Số phiếu tín nhiệm: 2 phiếu (chiếm 3,85% tổng số đại biểu HĐND xã).",
    # a list of two bases: households of all households, poor ones of the poor
    "Toàn huyện có 6.214 hộ nghèo trong tổng số 41.870 hộ, chiếm 14,84%. Theo nhóm, có 5.902 hộ nghèo về thu nhập, chiếm "
    "14,10%; 312 hộ thiếu hụt dịch vụ, chiếm 0,75%; có 5.120 hộ thuộc dân tộc thiểu số, chiếm 82,39%; 438 hộ thuộc diện "
    "bảo trợ, chiếm 7,05%.",
    # what was solved is itself one of the parts
    "Xã nhận được 96 ý kiến của cử tri. Đến nay đã có 71 ý kiến đã được giải quyết (bằng 74%), 11 ý kiến chưa được giải "
    "quyết do thiếu vốn và còn 14 ý kiến đang chỉ đạo giải quyết.",
    "Phòng đã nhận được 96 lượt ý kiến do Thường trực HĐND tổng hợp. Trong đó có 9 ý kiến về chính sách; 31 ý kiến về "
    "giao thông; 14 ý kiến về nông nghiệp; 8 ý kiến về đất đai; 20 ý kiến về điện lực và 14 ý kiến thuộc lĩnh vực khác.",
    "Số liệu học sinh như sau: Khối 10: 312 hs, khối 11: 248 hs, khối 12: 201 hs; toàn trường: 761 học sinh.",
    "Tỷ lệ bỏ học: Khối 10: 1,7 %; Khối 11: 0,8 %.",
    # what left before the rest was divided
    "Tổng số thụ lý là 41.236 việc, giảm 1.214 việc (2,86%) so với năm trước (trong đó đã ủy thác 305 việc). Qua phân "
    "loại có 28.417 việc có điều kiện giải quyết và 12.514 việc chưa có điều kiện giải quyết.",
    # rates with a word are limits some passed, or of other things and other years
    "Có 17 địa phương giải ngân trên 55%. Song còn 8 địa phương có tỷ lệ giải ngân đạt dưới 35%.",
    "Sản lượng lương thực đạt hơn 14.600 tấn, bằng 104% kế hoạch; diện tích cây ăn quả thực hiện 812 ha, đạt hơn 126% kế "
    "hoạch. Tổng đàn đại gia súc có hơn 9.480 con, đạt hơn 102% kế hoạch.",
    "Giai đoạn 2016-2020 số vụ giảm 40,15%, số người chết giảm 17,62% so với giai đoạn trước. Năm 2020, số vụ giảm gần "
    "19%, số người chết giảm trên 11%.",
    # one of the shares that make a hundred is no other figure told badly
    "92,4% số chi bộ hoàn thành tốt nhiệm vụ\nQua đánh giá có 511 chi bộ hoàn thành tốt nhiệm vụ, đạt 92,4%. Toàn Đảng bộ "
    "có 90,15% số đảng viên hoàn thành tốt nhiệm vụ trở lên; 9,2% hoàn thành nhiệm vụ và 0,65% không hoàn thành nhiệm vụ.",
    "Đảng viên hoàn thành xuất sắc chiếm 14% tổng số đảng viên và chiếm 17,52% so với số hoàn thành tốt; hoàn thành tốt "
    "nhiệm vụ chiếm 79,91%; hoàn thành nhiệm vụ chiếm 5,42%; không hoàn thành nhiệm vụ chiếm 0,66%.",
    # cases and people, money and people, money in groups of three
    "Án hình sự: thụ lý 1.214 vụ/2.106 bị cáo, giải quyết 1.075 vụ/1.862 bị cáo, đạt 88,55%, còn tồn 139 vụ/244 bị cáo.",
    "Cả nước có 11.406 doanh nghiệp thành lập mới với số vốn 128,4 nghìn tỷ đồng và số lao động 85,2 nghìn lao động, tăng "
    "3,1% về số doanh nghiệp, tăng 2,2% về vốn và giảm 4% về lao động.",
    "Về tiền: phải giải quyết 964 tỷ 215 triệu 380 nghìn đồng, trong đó năm trước chuyển sang 431 tỷ 108 triệu 245 nghìn "
    "đồng, thụ lý mới 533 tỷ 107 triệu 135 nghìn đồng, tăng 214 tỷ 602 triệu 518 nghìn đồng (tăng 67,4%) so với cùng kỳ.",
    # so much for each of so many
    "Tổng tiêu chí đạt được: 1.104 tiêu chí/78 xã. Bình quân 14,2 tiêu chí/1 xã, tăng 4,8 tiêu chí so với năm 2015; toàn "
    "tỉnh không còn xã dưới 6 tiêu chí.",
    "Thu nhập năm 2020 đạt 34 triệu/người/năm, đến năm 2022 đạt 37,25 triệu/người/năm. Hộ nghèo năm 2022 là 126 hộ, tỷ lệ "
    "5,41%.",
    # offices of two levels, places where something happened, one figure ten times another
    "Năm qua cả huyện giải quyết trên 118 ngàn hồ sơ.\nCấp huyện giải quyết gần 42 ngàn hồ sơ, số hồ sơ trễ hạn là 231 "
    "(chiếm 1%). Cấp xã giải quyết trên 76 ngàn hồ sơ, hồ sơ trễ hạn gần 1,2 ngàn hồ sơ.",
    "Tỉnh có 284.615 cử tri tại 11 đơn vị bầu cử ở 9 huyện, thành phố tham gia bỏ phiếu, đạt tỷ lệ 99,91%.",
    "Chi đầu tư là 712,4 tỷ đồng, ước đạt 46,3% và tăng 17,4%; chi thường xuyên hơn 1.388 tỷ đồng, ước đạt 24% và giảm "
    "18,3%; chi bảo đảm xã hội đạt 26,2% và tăng 37,8%.",
    "Trong đó thu nội địa 386.200 tỉ đồng; thu từ dầu thô 40.300 tỉ đồng. Trong thu nội địa, thu từ doanh nghiệp nhà nước "
    "đạt 121.700 tỉ đồng, bằng 59,4% dự toán năm.",
    "Có 8/15 khoản thu đạt trên 65% như thuế thu nhập đạt 66,8%, phí đạt 84,2%, xổ số đạt 81,7%, tiền thuê đất đạt 118,6%, "
    "thuế sử dụng đất đạt 71,3%.",
    "Hiện có 172 trường đạt chuẩn. Trong đó, mầm non có 41 trường, tiểu học có 94 trường, THCS có 37 trường. Ngành phấn "
    "đấu đến hết năm học có 183 trường đạt chuẩn, tức thêm 11 trường, chiếm 44% tổng số trường học.",
    "Trung tâm tiếp nhận 26.318 hồ sơ; đã trả gần 25.000 hồ sơ, đạt 94,8%; trong đó trả trước hạn 20.745 hồ sơ, đạt 83%.",
    "Sau 3 tháng, thu nội địa đạt trên 241.000 tỷ đồng, tăng 6,8%.\nKhông kể tiền sử dụng đất, thu nội địa còn lại đạt "
    "196.000 tỷ đồng, tăng 9,7%.",
    "Toàn tỉnh phát hiện 296 vụ, nhiều hơn 14 vụ (4,96%) so với cùng kỳ. Trong đó, xảy ra 168 vụ trật tự xã hội, so với "
    "cùng kỳ ít hơn 04 vụ (168/172 vụ).",
    "Tổng đài 1022 nhận 1.206 lượt phản ánh. Trong đó có 290 cuộc gọi, các kênh 1022 gồm: Email (12 lượt), Facebook (148 "
    "lượt), Zalo (97 lượt), Chatbot (659 lượt).",
    "Vốn đăng ký đạt 16,4 tỷ USD, tăng 61,2% so với cùng kỳ, vốn thực hiện ước đạt 8,2 tỷ USD, tăng 5,8%. Vốn cấp mới đạt "
    "11,3 tỷ USD, bằng 171% so với cùng kỳ năm 2012, vốn bổ sung đạt 5,1 tỷ USD.",
    "Tỉnh có 7 huyện và 1 thị xã với 88 xã, phường (trong đó có 18 xã giáp biên giới thuộc 4 huyện), phía Nam có đường "
    "biên 34 km, phía Đông 117 km, phía Bắc và phía Tây 228 km.",
    "Tháng 9/2025 xử lý đúng hạn đạt 93,42%.\nTính từ đầu năm đã ghi nhận hơn 28.000 phản ánh, trong đó 97,15% được xử lý "
    "đúng hạn.",
    "Tỉnh bầu đủ 7 đại biểu Quốc hội.\nCử tri bầu đủ 70 đại biểu HĐND tỉnh. Trong số đó có 21 đại biểu nữ, chiếm 30%.",
    "Số hồ sơ quá hạn còn 512 hồ sơ, chiếm đến 3,5% trong tổng số 14.630 hồ sơ đã giải quyết.",
    "Cả nước có 231 đơn vị cấp huyện thuộc 55 tỉnh đạt chuẩn, tăng 34 đơn vị so cuối năm 2021.",
    # what rose is no part beside what stands, nor are some of the parts that make a number all of them
    "Viện kiểm sát huyện đã kiểm sát việc giải quyết 74 nguồn tin về tội phạm, thụ lý mới 68 tin (tăng 11 tin). Qua "
    "phân loại, cơ quan điều tra giải quyết 68 tin báo (đạt 91,89%).",
    "Về án hành chính, tòa án tỉnh đã thụ lý 86 vụ (tăng 47 vụ SCK), đã giải quyết 84 vụ (tăng 45 vụ SCK), đạt tỷ lệ "
    "97,67%. Án lao động: thụ lý 142 vụ (tăng 88 vụ SCK), đã giải quyết 142 vụ (tăng 90 vụ SCK), đạt tỷ lệ 100%.",
    "Tổng số thụ lý kiểm sát việc giải quyết là 412 tố giác, tin báo về tội phạm, giảm 31 tin so với cùng kỳ năm "
    "2023; giải quyết 387 tin, đạt tỷ lệ 93,9%, vượt chỉ tiêu 3,9%, trong đó, khởi tố 174 vụ án, ra quyết định không "
    "khởi tố 209 tin, tạm dừng giải quyết 04 tin, đang giải quyết 25 tin.",
    # a share of the first of two counts told as one
    "Giai đoạn truy tố, Viện kiểm sát phải giải quyết 914 vụ, 1.206 bị can, giảm 18 vụ, tăng 44 bị can so với cùng "
    "kỳ, đã giải quyết 905 vụ, 1.206 bị can, đạt tỷ lệ 99,0%, vượt chỉ tiêu đề ra 4,0%.",
    # "so với cùng kỳ" belongs to the rise before it, not to the number behind
    "Án dân sự tòa thụ lý là 164 vụ, việc, tăng 58 vụ, việc so với cùng kỳ đã giải quyết và xét xử 112 vụ, đạt tỷ lệ "
    "68,29%. Trong năm, tòa đã thụ lý 431 vụ án hôn nhân và gia đình, tăng 52 vụ so với năm 2022.",
    # areas of other crops; what was sown and what was reaped
    "- Cây lúa Đông Xuân gieo trồng được 470,7 ha, giảm 8,7% so cùng kỳ. Ước 6 tháng thu hoạch 470,7 ha, năng suất "
    "ước đạt 42,3 tạ/ha, giảm 1,6% so vụ Đông Xuân năm trước.\n- Cây ngô 6 tháng đầu năm gieo trồng được 343,4 ha, "
    "tăng 2,1% so cùng kỳ; ước cả năm 834 ha, giảm 3% so với năm trước. Dự ước diện tích thu hoạch 6 tháng đầu năm "
    "30,9 ha, năng suất đạt 45 tạ/ha.",
    "- Cây rau các loại ước 6 tháng gieo trồng 1.462,3 ha, tăng 9,1% và cây hoa gieo trồng 214,7 ha, tăng 8,4% so "
    "cùng kỳ. Rau các loại 6 tháng đầu năm thu hoạch được 1.305,6 ha, tăng 10,2% so năm trước.",
    # provinces are no share of districts, the least is no part of the most, a base may be told nowhere
    "Đến nay, đã có 8.778/10.931 (80,3%) đơn vị cấp xã, 400/706 (56,7%) đơn vị cấp huyện, 19 tỉnh (30,1%) được công "
    "nhận đạt chuẩn.",
    "Đến nay, đã có 9.108/10.908 (83,5%) đơn vị cấp xã, 388/642 (60,4%) đơn vị cấp huyện, 25 tỉnh (39,6%) được công "
    "nhận đạt chuẩn.",
    "Có 60 đại biểu trúng cử.\nĐại biểu trúng cử có số phiếu bầu cao nhất là 45.318 phiếu đạt tỷ lệ 96,82%. Đại biểu "
    "trúng cử có số phiếu bầu thấp nhất là 26.204 phiếu đạt tỷ lệ 63,17%.",
    "Toàn tỉnh có 18.059 hộ nghèo (tỷ lệ 4,31%); trong đó, hộ nghèo về thu nhập là 18.021 hộ, hộ nghèo thiếu hụt dịch "
    "vụ là 38 hộ. Hộ cận nghèo là 10.344 hộ (2,47%).",
    "Xếp theo số hộ nghèo: Suối Bạc có số hộ nghèo nhiều nhất với 3.612 hộ, Khe Lim 2.840 hộ, Đèo Mây 2.415 hộ. Thành "
    "phố Hòa An có tỷ lệ hộ nghèo thấp nhất với 0,18% (41 hộ).",
    # shares of a plan told once
    "Cơ quan thuế đã thu được 2.418,6 tỷ đồng, đạt 17,9% dự toán HĐND tỉnh giao, tăng 22,1% so với cùng kỳ năm 2016. "
    "Nếu trừ tiền sử dụng đất thì tổng thu là 2.351,2 tỷ đồng, đạt 18,3%, tăng gần 25% so cùng kỳ. Trong đó, Văn "
    "phòng Cục Thuế thu 2,094 tỷ đồng, đạt 18,4%, tăng 27,3% so cùng kỳ; 14 chi cục thuế thu 257,2 tỷ đồng, đạt 17%, "
    "bằng 95,2% so cùng kỳ năm 2016.",
    # shares told alike that make no hundred, or leave one out
    "Xã có 58 đại biểu trúng cử. Trong đó, tỷ lệ đại biểu nữ đạt 20,7%; tỉ lệ đại biểu tái cử đạt 27,6%; tỷ lệ đại "
    "biểu trẻ tuổi (dưới 40 tuổi) đạt 29,3%; tỷ lệ đại biểu tôn giáo đạt 3%.",
    "Số cặp vợ chồng không dùng biện pháp nào (17,7%); số cặp dùng dụng cụ tử cung chiếm 48,4%, bao cao su (18,3%), "
    "viên uống (16,7%), triệt sản (1,6%), thuốc cấy (0,4%).",
    "Kết quả như sau: ông An, Chủ tịch HĐND xã, với phiếu tín nhiệm cao đạt 58,3%; ông Bình, Phó Chủ tịch HĐND xã với "
    "phiếu tín nhiệm cao đạt 63,9%; bà Chi với số phiếu tín nhiệm cao đạt 52,8%; ông Dũng, Chủ tịch UBND xã với phiếu "
    "tín nhiệm cao đạt 50,0%; bà Én, Phó Chủ tịch UBND xã với số phiếu tín nhiệm cao đạt 80,6%; ông Giang với số "
    "phiếu tín nhiệm cao đạt 58,3%.",
    # doses are no counts
    "Số người mới được tiêm 1 mũi vắc xin là 8.612 người (chiếm 1,64%); đã tiêm mũi nhắc lại lần 1 (mũi 3) 352.410 "
    "người (67,2%); đã tiêm mũi nhắc lại lần 2 (mũi 4) 21.905 người. Tỷ lệ trẻ từ 12 đến 17 tuổi tiêm 1 mũi vắc xin "
    "đạt 98,7%; Tiêm 2 mũi vắc xin đạt 96,4%. Tỷ lệ trẻ từ 5 đến dưới 12 tuổi tiêm ít nhất 1 mũi vắc xin đạt 52,3%; "
    "Tiêm đủ 2 mũi vắc xin đạt 0,8%.",
    # shares of counts told nowhere
    "Trên địa bàn tỉnh xảy ra 14 vụ cháy, 1 vụ nổ, làm chết 1 người, bị thương 1 người, thiệt hại khoảng 284 triệu "
    "đồng. Nguyên nhân: do điện chiếm 71,43% số vụ; do đốt chiếm 7,14%; còn lại chưa rõ. Địa bàn xảy ra cháy, ở thành "
    "thị chiếm 57,1% số vụ; nông thôn 42,9%. Khu vực xảy ra cháy gồm, nhà ở chiếm 50% số vụ; xưởng sản xuất chiếm "
    "7,14%; phương tiện 7,14%; trạm biến áp 14,29%; chợ 7,14%; còn lại là khu vực khác.",
    "Đội đã điều tra, làm rõ 13 vụ án; làm rõ 6 vụ vi phạm về trật tự xã hội; 14 vụ vi phạm về môi trường; 1 vụ buôn "
    "bán pháo nổ trái phép.Tỷ lệ điều tra, khám phá án là 100%.",
    # growths of parts, with a sign, and up to a level
    "Diện tích rừng bị thiệt hại trong tháng 3/2022 là 84,2 ha, giảm 18,3% so với cùng kỳ năm trước, bao gồm: Diện "
    "tích rừng bị cháy là 7,7 ha, giảm 65,1%; diện tích rừng bị chặt phá là 76,5 ha, giảm 6%.",
    "So với tháng trước, tăng cả 5 tiêu chí: Tăng 229 vụ (+4,70%), tăng 279 số vụ khám phá (+6,09%), tăng 417 số đối "
    "tượng bị bắt giữ, xử lý (+8,05%); tỷ lệ khám phá tăng (+2,22%); tăng 52 số băng ổ, nhóm bị triệt phá (+37,96%).",
    "Cơ cấu nhân khẩu từ 60 tuổi trở lên năm 2006 là 9,8%, năm 2016 là 12,7%, đến năm 2018 tăng lên 14,1%.",
    # rows marked in their names
    "Diện tích đất lâm nghiệp của xã là 14.206,48 ha, cụ thể biểu 3.1.\nBảng 3.2. Tổng hợp hiện trạng rừng\nTT Hạng "
    "mục Diện tích\n(ha) (%)\nTổng 14.206,48 100\n1. Diện tích có rừng 12.210,35 85,9\na. Đất có rừng tự nhiên "
    "10.600,21 74,6\n- Rừng giàu 5.341,80 37,6\n- Rừng trung bình 3.191,05 22,5\n- Rừng nghèo 2.067,36 14,6\nb. Đất "
    "có rừng trồng 1.610,14 11,3\n- Rừng trồng nguyên liệu 1.584,94 11,2\n- Cà phê 25,20 0,2\n2. Đất chưa có rừng "
    "184,31 1,3\n3. Đất sử dụng khác 1.811,82 12,8\na. Đất lấn chiếm 1.012,12 7,2\nb. Đất nương rẫy 793,27 5,6\nc. "
    "Đất trường học 6,43\n",
)

# A slip in a true text, and what it is found to be.
SLIPS = (
    (
        "Cả nước xảy ra 1.512 vụ, làm chết 624 người, làm bị thương 1.208 người. So với cùng kỳ giảm 318 vụ (-17,38%), giảm "
        "41 người chết (-6,17%), giảm 402 người bị thương (-24,97%).",
        "17,38",
        "17,83",
        Verdict.WRONG,
    ),
    (
        "Đường bộ xảy ra 902 vụ, làm chết 411 người, bị thương 655 người; so với cùng kỳ giảm 48 vụ (-5,1%), tăng 9 người "
        "chết (2,2%), giảm 37 người bị thương(-5,3%).",
        "(-5,3%)",
        "(-3,5%)",
        Verdict.WRONG,
    ),
    (
        "Thụ lý mới 533 tỷ 107 triệu 135 nghìn đồng, tăng 214 tỷ 602 triệu 518 nghìn đồng (tăng 67,4%) so với cùng kỳ.",
        "67,4",
        "64,7",
        Verdict.WRONG,
    ),
    (
        "Tội phạm giảm 5,96% (3.124/3.322 vụ); trọng án giảm 41,25% (188/320 vụ) so với giai đoạn trước.",
        "3.124/3.322",
        "3.124/3.232",
        Verdict.WRONG,
    ),
    (
        "Cấp huyện xảy ra 172 vụ, so với cùng kỳ xảy ra ít hơn 04 vụ = 2,3% (172/176 vụ).",
        "2,3%",
        "3,2%",
        Verdict.WRONG,
    ),
    (
        "UBND huyện đã trả lời: 24/31 ý kiến, kiến nghị (đạt 77,4 %); đang giải quyết 7/31 ý kiến (chiếm 22,6 %).",
        "24/31",
        "24/13",
        Verdict.WRONG,
    ),
    (
        "Đã đánh giá 114/118 chi bộ.\nCó 16 chi bộ xuất sắc (bằng 14,04% so với tổng số chi bộ được đánh giá); 55 chi bộ "
        "tốt (bằng 48,25%); 31 chi bộ hoàn thành nhiệm vụ (bằng 27,19%).",
        "55 chi bộ",
        "31 chi bộ",
        Verdict.WRONG,
    ),
    (
        "Đã giải quyết được 48.312 bộ hồ sơ (48.105 hồ sơ đúng hạn, 207 hồ sơ quá hạn).",
        "48.312",
        "48.132",
        Verdict.UNBALANCED,
    ),
    (
        "Tổng số phải giải quyết là 3.876 việc, trong đó số cũ chuyển sang là 1.702 việc, số thụ lý mới là 2.174 việc.",
        "2.174",
        "2.714",
        Verdict.UNBALANCED,
    ),
    (
        "Có 104 suất học bổng gồm 97 suất cho học sinh, mỗi suất trị giá 1 triệu đồng; 7 suất cho sinh viên, mỗi suất trị "
        "giá 3 triệu đồng.",
        "104",
        "114",
        Verdict.WRONG,
    ),
    ("Tổng đàn trâu, bò 1.214 con (bò 1.062con, trâu 152con).", "1.214", "1.241", Verdict.UNBALANCED),
    (
        "Có 47/52 đại biểu HĐND xã có mặt.\nKết quả như sau:\n1. Ông An:\nPhiếu cao: 43 phiếu (chiếm 82,69% tổng số đại "
        "biểu HĐND xã).\nPhiếu vừa: 4 phiếu (chiếm 7,69% tổng số đại biểu HĐND xã).\n2. Bà Bình:\nPhiếu cao: 45 phiếu "
        "(chiếm 86,54% tổng số đại biểu HĐND xã).\nPhiếu vừa: 2 phiếu (chiếm 3,85% tổng số đại biểu HĐND xã).",
        "82,69",
        "28,69",
        Verdict.WRONG,
    ),
    (
        "Có 47/52 đại biểu HĐND xã có mặt.\nSố phiếu tín nhiệm cao: 43/52 phiếu (chiếm 82,69% tổng số đại biểu).",
        "82,69",
        "86,29",
        Verdict.WRONG,
    ),
    (
        "Đến nay, đã có 8.778/10.931 (80,3%) đơn vị cấp xã, 400/706 (56,7%) đơn vị cấp huyện, 19 tỉnh (30,1%) đạt chuẩn.",
        "56,7",
        "57,6",
        Verdict.WRONG,
    ),
    (
        "Tòa đã thụ lý 431 vụ, tăng 52 vụ so với cùng kỳ năm 2022 (379 vụ).",
        "52 vụ",
        "62 vụ",
        Verdict.WRONG,
    ),
)


@pytest.mark.parametrize("text", TRUE)
def test_what_another_reading_explains_is_told_to_nobody(text: str) -> None:
    assert [(claim.kind, claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []


@pytest.mark.parametrize(("text", "true", "slip", "verdict"), SLIPS)
def test_a_slip_beside_it_is_found(text: str, true: str, slip: str, verdict: Verdict) -> None:
    assert [(claim.kind, claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    found = check(text.replace(true, slip, 1)).findings
    assert [claim.verdict for claim in found] == [verdict]
