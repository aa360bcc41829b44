import { dataTable, divider, embed, figure, gallery, h2, h3, knownBox, ol, p, quote, table, ul } from '../../src/newsroom/body.ts'
import type { Source } from '../../src/newsroom/schema.ts'
import type { DemoStory } from '../format.ts'

/**
 * The yearly conference of an invented body. Every office, person, prize and figure here is invented, and the texts say so.
 * The report `hoi-nghi-tong-ket` shows every block of the body format.
 */

const papers: Source = {
  label: 'Tài liệu hội nghị (giả định)',
  url: 'https://example.org/hoi-nghi-mau/tai-lieu',
  publisher: 'Ban Thông tin đối ngoại Mẫu',
}
const papersEn: Source = {
  label: 'Conference papers (invented)',
  url: 'https://example.org/hoi-nghi-mau/tai-lieu',
  publisher: 'Sample Board for External Information',
}
const term: Source = {
  label: 'Thủ tướng yêu cầu xây dựng KPI đo lường thực hiện thỏa thuận quốc tế',
  url: 'https://tienphong.vn/thu-tuong-yeu-cau-xay-dung-kpi-do-luong-thuc-hien-thoa-thuan-quoc-te-post1812874.tpo',
  publisher: 'Tiền Phong',
  date: '2026-01-14',
}
const nine: Source = {
  label: 'Viet Nam steps up pace of international deals, pledges stronger delivery',
  url: 'https://vietnamnews.vn/politics-laws/1726410/viet-nam-steps-up-pace-of-international-deals-pledges-stronger-delivery.html',
  publisher: 'Viet Nam News',
  date: '2025-10-02',
}

export const stories: DemoStory[] = [
  {
    key: 'hoi-nghi-tong-ket',
    section: 'doi-ngoai',
    topics: ['thong-tin-doi-ngoai', 'cam-ket', 'hop-tac-dia-phuong'],
    series: 'hoi-nghi-thuong-nien',
    authors: ['mau', 'gia-dinh'],
    daysAgo: 3,
    time: '18:40',
    genre: 'news',
    related: ['hoi-nghi-giai-cau-noi', 'hoi-nghi-viec-sau-do'],
    updated: {
      hoursLater: 4,
      note: {
        vi: 'Bổ sung video tóm tắt và bảng kết quả do ban tổ chức gửi sau phiên bế mạc.',
        en: 'Adds the video summary and the table of results sent after the closing session.',
        zh: '补充闭幕后主办方提供的视频摘要和数据表。',
        fr: 'Ajout du résumé vidéo et du tableau transmis après la clôture.',
        es: 'Se añaden el vídeo resumen y la tabla enviados tras la clausura.',
      },
    },
    correction: {
      hoursLater: 16,
      wrong: {
        vi: 'Bản đầu ghi có 31 địa phương hư cấu dự hội nghị.',
        en: 'The first version said that 31 invented provinces took part.',
        zh: '初稿称有31个虚构的地方与会。',
        fr: 'La première version indiquait 31 provinces fictives.',
        es: 'La primera versión hablaba de 31 provincias ficticias.',
      },
      right: {
        vi: 'Con số đúng là 28; ba địa phương đăng ký nhưng không có đại biểu.',
        en: 'The correct number is 28; three had registered but sent nobody.',
        zh: '正确数字为28个；另有三地报名但未派代表。',
        fr: 'Le nombre exact est 28 ; trois autres, inscrites, n’ont envoyé personne.',
        es: 'La cifra correcta es 28; otras tres se inscribieron, pero no enviaron a nadie.',
      },
    },
    pictures: {
      picture: {
        scene: 'conference-hall',
        variant: 1,
        light: 'day',
        alt: {
          vi: 'Hội trường nhìn từ cuối phòng, các dãy ghế hướng lên sân khấu',
          en: 'A hall seen from the back, rows of seats facing a stage',
          zh: '从后排望去的会场，座席面向主席台',
          fr: 'Une salle vue du fond, les rangs tournés vers l’estrade',
          es: 'Una sala vista desde el fondo, con las filas hacia el estrado',
        },
        caption: {
          vi: 'Hội nghị thường niên của Ban Thông tin đối ngoại Mẫu. Tranh minh họa.',
          en: 'The yearly conference of the Sample Board. Illustration.',
          zh: '“示例委员会”年度会议。示意图。',
          fr: 'La conférence annuelle de la Commission Modèle. Illustration.',
          es: 'La conferencia anual de la Junta Modelo. Ilustración.',
        },
      },
      picture2: {
        scene: 'phone-call',
        variant: 4,
        light: 'day',
        alt: {
          vi: 'Một người vừa nghe điện thoại vừa ghi chép',
          en: 'A person taking notes during a telephone call',
          zh: '一人边接电话边做记录',
          fr: 'Une personne prend des notes au téléphone',
          es: 'Una persona toma notas mientras habla por teléfono',
        },
        caption: {
          vi: 'Người phát ngôn địa phương: một số điện thoại, một giờ trực. Tranh minh họa.',
          en: 'A local press officer: one number, one duty hour. Illustration.',
          zh: '地方发言人：一部电话，固定值班。示意图。',
          fr: 'Un porte-parole local : un numéro, une permanence. Illustration.',
          es: 'Un portavoz local: un número y un turno. Ilustración.',
        },
      },
      picture3: {
        scene: 'newsroom',
        variant: 11,
        light: 'night',
        alt: {
          vi: 'Bàn biên tập sáng đèn ban đêm',
          en: 'A lit newsroom desk at night',
          zh: '夜间亮灯的编辑台',
          fr: 'Un bureau de rédaction éclairé la nuit',
          es: 'Una mesa de redacción iluminada de noche',
        },
        caption: {
          vi: 'Tổ biên dịch làm ca tối. Tranh minh họa.',
          en: 'The translators’ night shift. Illustration.',
          zh: '翻译组的夜班。示意图。',
          fr: 'L’équipe de nuit des traducteurs. Illustration.',
          es: 'El turno de noche de los traductores. Ilustración.',
        },
      },
      picture4: {
        scene: 'pennants',
        variant: 3,
        light: 'day',
        alt: {
          vi: 'Dây cờ đuôi nheo nhiều màu trước cửa hội trường',
          en: 'Coloured pennants outside the hall',
          zh: '会场外的彩色三角旗',
          fr: 'Des fanions de couleur devant la salle',
          es: 'Banderines de colores ante la sala',
        },
        caption: {
          vi: 'Cờ trước sân hội nghị. Tranh minh họa.',
          en: 'Pennants in the forecourt. Illustration.',
          zh: '会场前的彩旗。示意图。',
          fr: 'Fanions sur le parvis. Illustration.',
          es: 'Banderines en la entrada. Ilustración.',
        },
      },
      picture5: {
        scene: 'classroom',
        variant: 8,
        light: 'day',
        alt: {
          vi: 'Lớp tập huấn nhỏ quanh một bảng trắng',
          en: 'A small training class around a whiteboard',
          zh: '围着白板的小型培训课',
          fr: 'Une petite classe autour d’un tableau blanc',
          es: 'Un pequeño curso en torno a una pizarra',
        },
        caption: {
          vi: 'Buổi tập viết thông cáo một trang. Tranh minh họa.',
          en: 'Practising the one-page release. Illustration.',
          zh: '练习撰写一页新闻稿。示意图。',
          fr: 'Exercice : le communiqué d’une page. Illustration.',
          es: 'Práctica: la nota de una sola página. Ilustración.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Hội nghị thông tin đối ngoại: “Bớt bản tin, thêm câu trả lời”',
        standfirst:
          'Hội nghị thường niên của Ban Thông tin đối ngoại Mẫu, một cơ quan hư cấu, giao chín việc có hạn cho năm tới. Việc được bàn lâu nhất là làm sao trả lời một câu hỏi của báo chí nước ngoài trong ngày.',
        dateline: 'Thành phố Mẫu',
        body: [
          p(
            'Sau một ngày làm việc, hội nghị thường niên của **Ban Thông tin đối ngoại Mẫu** kết thúc chiều {day} với chín đầu việc, mỗi việc có một người chịu trách nhiệm và một ngày phải xong. Đại diện 28 địa phương và 17 cơ quan báo chí, tất cả đều hư cấu, dự tại chỗ hoặc qua màn hình.',
          ),
          p(
            'Khác các năm trước, báo cáo tổng kết chỉ dài sáu trang và mở đầu bằng phần chưa làm được. Bản in phát tại cửa có chừa lề rộng để đại biểu ghi câu hỏi; ban thư ký thu lại 143 tờ có chữ.',
          ),
          h2('Phần chưa làm được đứng đầu'),
          p(
            'Báo cáo nêu ba điểm yếu. Thông cáo tiếng nước ngoài ra chậm, trung bình 31 giờ sau bản tiếng Việt[^Tính trên 212 thông cáo có bản dịch trong năm {lastYear}, theo phụ lục 2 của báo cáo. Đây là số liệu giả định của bản trình diễn.]. Số điện thoại người phát ngôn của chín địa phương không có ai nhấc máy khi ban thư ký gọi thử. Và phần lớn bài đăng kể lại _cuộc họp_, không kể _kết quả_.',
          ),
          quote(
            'Người ở xa không hỏi hôm qua chúng ta họp với ai. Họ hỏi cảng có mở không, giấy tờ nào cần, và con số trong bài lấy ở đâu.\n\nNếu sáu giờ sau mới trả lời được thì bài của họ đã in rồi.',
            {
              who: 'Bà Trần Thị Ví Dụ Hai, trưởng Ban Thông tin đối ngoại Mẫu',
              where: 'phiên khai mạc',
              when: 'sáng {day}',
              source: 'https://example.org/hoi-nghi-mau/khai-mac',
            },
          ),
          h3('Một phép thử nhỏ'),
          p(
            'Hai tuần trước hội nghị, một nhóm sinh viên gửi cùng một câu hỏi tới các đầu mối: “Hàng đông lạnh qua Cửa khẩu Mẫu cần mấy loại giấy?” Kết quả được trình chiếu không kèm tên đơn vị.',
          ),
          dataTable({
            caption: 'Thời gian trả lời một câu hỏi đơn giản (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Nhóm đơn vị', kind: 'text' },
              { label: 'Số nơi hỏi', kind: 'number' },
              { label: 'Trả lời trong ngày', kind: 'number' },
              { label: 'Tỷ lệ', kind: 'percent' },
              { label: 'Trung vị', kind: 'number', unit: 'giờ' },
            ],
            rows: [
              ['Sở ngoại vụ', 28, 15, 53.6, 9.5],
              ['Ban quản lý cửa khẩu', 6, 5, 83.3, 2],
              ['Cơ quan báo chí', 17, 11, 64.7, 6.5],
              ['Thương vụ hư cấu', 9, 7, 77.8, 4],
            ],
            source: {
              label: 'Phụ lục 4, báo cáo hội nghị (giả định)',
              url: 'https://example.org/hoi-nghi-mau/phu-luc-4',
              publisher: 'Ban Thông tin đối ngoại Mẫu',
            },
          }),
          p(
            'Các ban quản lý cửa khẩu trả lời nhanh nhất vì có sẵn một bảng hỏi đáp, cập nhật mỗi sáng. Hội nghị đề nghị nơi khác làm theo thay vì lập thêm bộ phận.',
          ),
          figure('picture2'),
          h2('Chín việc, chín cái tên'),
          p('Danh sách được đọc từng dòng, ai nhận việc thì đứng lên. Năm việc phải xong trong quý tới:'),
          ol(
            'Công bố danh bạ người phát ngôn, gọi thử mỗi tháng một lần.',
            'Mẫu thông cáo một trang: chuyện gì, từ bao giờ, ai bị ảnh hưởng, hỏi ai.',
            'Bản tiếng Anh ra cùng ngày với bản tiếng Việt; tiếng Trung, Pháp, Tây Ban Nha trong 48 giờ.',
            'Trang đính chính chung, giữ cả câu sai lẫn câu đúng.',
            'Bảng thuật ngữ 600 mục cho người dịch.',
          ),
          p('Bốn việc còn lại kéo dài cả năm:'),
          ul(
            'đào tạo 60 cán bộ xã vùng biên viết tin ngắn;',
            'lập kho ảnh có ghi rõ người chụp và quyền dùng;',
            'đối chiếu mỗi quý các con số đã công bố với nguồn;',
            'khảo sát độc giả nước ngoài, lần đầu có câu hỏi “điều gì anh chị không tin?”.',
          ),
          table('Tiền và người (số liệu giả định)', [
            ['Hạng mục', 'Năm nay', 'Năm tới'],
            ['Biên dịch viên chuyên trách', '14', '22'],
            ['Kinh phí biên dịch', '3,1 tỷ đồng', '4,6 tỷ đồng'],
            ['Hội thảo, triển lãm', '5,4 tỷ đồng', '3,2 tỷ đồng'],
          ]),
          h2('Tranh luận: tin xấu do ai nói trước?'),
          p(
            'Phiên chiều nóng lên quanh một tình huống: lô hàng bị trả vì dư lượng. Báo Ví Dụ cho rằng địa phương nên tự công bố trong ngày. Sở Ngoại vụ Thử Nghiệm lo người mua ở thị trường khác hủy đơn theo. Không bên nào thuyết phục được bên kia.',
          ),
          quote('Im lặng cũng là một thông cáo, chỉ có điều người khác viết hộ ta.', {
            who: 'Ông Lý Hư Cấu Bảy, thư ký tòa soạn Báo Ví Dụ',
            where: 'phiên thảo luận thứ hai',
            when: 'chiều {day}',
          }),
          p(
            'Chủ tọa chốt một cách làm tạm: công bố trong 24 giờ, nêu rõ lô nào, không nêu suy đoán về nguyên nhân[^Cách làm thử áp dụng sáu tháng rồi đánh giá lại. Biên bản ghi ý kiến phản đối của bốn đại biểu.]. Cách này gần với yêu cầu mà cơ quan nhà nước thật đã đặt ra cho các cam kết quốc tế: [nêu tên khó khăn và kiến nghị](https://vietnamnews.vn/politics-laws/1726410/viet-nam-steps-up-pace-of-international-deals-pledges-stronger-delivery.html).',
          ),
          gallery('Quanh hội nghị', figure('picture3'), figure('picture4'), figure('picture5')),
          embed('https://example.org/video/hoi-nghi-mau', 'Video mẫu', 'Tóm tắt hội nghị trong bốn phút'),
          knownBox(
            [
              'Chín việc đã giao, có tên và hạn.',
              'Kinh phí biên dịch tăng, kinh phí hội thảo giảm.',
              'Quy tắc công bố tin xấu trong 24 giờ được thử sáu tháng.',
            ],
            ['Ai trực điện thoại ngày nghỉ.', 'Ba địa phương vắng mặt có nhận việc hay không.', 'Kết quả khảo sát độc giả có được công bố toàn bộ.'],
          ),
          divider(),
          p(
            'Toàn bộ cơ quan, nhân vật, con số về hội nghị trong bài là **hư cấu**, do bản trình diễn đặt ra. Buổi tối, ban tổ chức trao Giải Cầu Nối Mẫu lần thứ ba.',
          ),
        ],
        sources: [papers, nine, term],
      },
      en: {
        headline: 'Fewer bulletins, more answers: an information conference sets nine tasks',
        standfirst:
          'The yearly meeting of the Sample Board for External Information, an invented body, spent most of its day on one question: how to give a foreign reporter an answer before the article is printed.',
        dateline: 'Mẫu City',
        body: [
          p(
            'The annual conference of the **Sample Board for External Information** closed on {day} with nine tasks, each with a person’s name beside it and a date. Delegates of 28 provinces and 17 news organisations, every one of them imaginary, took part in the hall or on a screen.',
          ),
          p(
            'The Board’s report ran to six pages and began with what had not been done. Copies had wide margins for questions; the secretariat collected 143 with handwriting on them.',
          ),
          h2('Failures first'),
          p(
            'Three weaknesses were listed. Releases in foreign languages came out 31 hours after the Vietnamese on average[^Counted over 212 translated releases in {lastYear}, says annex 2 of the report. The figures are invented for this demonstration.]. When the secretariat tried the press officers’ telephones, nobody answered in nine provinces. And most articles told of the _meeting_, not of its _result_.',
          ),
          quote(
            'People far away do not ask whom we met yesterday. They ask whether the port is open, which papers are needed, and where the figure in our article comes from.\n\nIf the answer takes six hours, theirs has gone to press.',
            {
              who: 'Trần Thị Ví Dụ Hai, head of the Board',
              where: 'opening session',
              when: 'morning of {day}',
              source: 'https://example.org/hoi-nghi-mau/khai-mac',
            },
          ),
          h3('A small experiment'),
          p(
            'Two weeks earlier students had sent every contact point one question: how many papers does frozen cargo need at the Mẫu border gate? The replies were shown without names.',
          ),
          dataTable({
            caption: 'Time taken to answer a simple question (figures invented for the demonstration)',
            columns: [
              { label: 'Type of office', kind: 'text' },
              { label: 'Asked', kind: 'number' },
              { label: 'Answered the same day', kind: 'number' },
              { label: 'Share', kind: 'percent' },
              { label: 'Median', kind: 'number', unit: 'hours' },
            ],
            rows: [
              ['External affairs departments', 28, 15, 53.6, 9.5],
              ['Border gate boards', 6, 5, 83.3, 2],
              ['News organisations', 17, 11, 64.7, 6.5],
              ['Invented trade offices', 9, 7, 77.8, 4],
            ],
            source: {
              label: 'Annex 4 of the report (invented)',
              url: 'https://example.org/hoi-nghi-mau/phu-luc-4',
              publisher: 'Sample Board for External Information',
            },
          }),
          p(
            'Gate boards were quickest because they keep a page of questions and answers and revise it each morning. Others were advised to copy them before creating another unit.',
          ),
          figure('picture2'),
          h2('Nine tasks, nine names'),
          p('Whoever took a task stood up as it was read out. Five fall due next quarter:'),
          ol(
            'A public list of press officers, test-called once a month.',
            'A one-page release: what, since when, who is affected, whom to ask.',
            'English on the same day as Vietnamese; Chinese, French and Spanish within 48 hours.',
            'A common corrections page that keeps both the wrong sentence and the right one.',
            'A glossary of 600 terms for translators.',
          ),
          p('Four will take the year:'),
          ul(
            'training 60 commune officials in border areas to write short news;',
            'a picture library recording authors and rights;',
            'a quarterly check of published figures against their sources;',
            'a survey of readers abroad which asks, for the first time, what they do not believe.',
          ),
          table('Money and people (invented figures)', [
            ['Item', 'This year', 'Next year'],
            ['Full-time translators', '14', '22'],
            ['Translation', '3.1 billion dong', '4.6 billion dong'],
            ['Seminars and exhibitions', '5.4 billion dong', '3.2 billion dong'],
          ]),
          h2('Who tells the bad news?'),
          p(
            'The afternoon warmed up over a case: a consignment returned because of residues. Ví Dụ newspaper wanted the province to announce it the same day. The Thử Nghiệm external affairs department feared that buyers elsewhere would cancel as well.',
          ),
          quote('Silence is also a statement; it is only that somebody else writes it.', {
            who: 'Lý Hư Cấu Bảy, managing editor of Ví Dụ newspaper',
            where: 'second discussion',
            when: 'afternoon of {day}',
          }),
          p(
            'The chair settled on a trial: announce within 24 hours, name the lot, offer no guess at the cause[^The trial lasts six months. Four delegates had their objections recorded.]. It resembles what the real government has asked of reports on its international commitments, namely [challenges and recommendations for each](https://vietnamnews.vn/politics-laws/1726410/viet-nam-steps-up-pace-of-international-deals-pledges-stronger-delivery.html).',
          ),
          gallery('Around the conference', figure('picture3'), figure('picture4'), figure('picture5')),
          embed('https://example.org/video/hoi-nghi-mau', 'Video mẫu', 'The conference in four minutes'),
          knownBox(
            [
              'Nine tasks, with names and dates.',
              'More money for translation, less for seminars.',
              'Bad news within 24 hours, on trial for six months.',
            ],
            [
              'Who answers the telephone on holidays.',
              'Whether the three absent provinces accept their tasks.',
              'Whether the readers’ survey will be published whole.',
            ],
          ),
          divider(),
          p(
            'All offices, people and conference figures in this report are **fictitious**. The third Sample Bridge Prizes were presented in the evening.',
          ),
        ],
        sources: [papersEn, nine],
        translators: ['sample'],
      },
      zh: {
        headline: '“少发通稿，多给答复”：一场虚构的对外信息年会',
        standfirst:
          '虚构机构“示例对外信息委员会”召开年度会议，为来年布置九项任务。讨论时间最长的问题是：怎样在外国记者的文章付印之前给出答复。会议用数据先谈不足，再谈安排。',
        dateline: '示例市',
        body: [
          p(
            '**示例对外信息委员会**年会于{day}闭幕，确定九项任务，每项都写明负责人和期限。28个地方和17家媒体的代表到会或线上参加，这些单位全部是虚构的。',
          ),
          h2('先说不足'),
          p(
            '工作报告只有六页，开头便列出三个弱点：外文新闻稿平均比越文晚31小时[^按{lastYear}年212篇有译文的新闻稿计算，为演示用的假设数据。]；九个地方的发言人电话无人接听；多数报道讲的是_会议_，而不是_结果_。',
          ),
          quote('远方的读者不问我们昨天见了谁。他们问港口开不开、要什么文件、数字从哪里来。', {
            who: '陈氏示例二，委员会主任',
            where: '开幕会',
            when: '{day}上午',
            source: 'https://example.org/hoi-nghi-mau/khai-mac',
          }),
          h3('一次小测试'),
          dataTable({
            caption: '答复一个简单问题所需时间（演示用假设数据）',
            columns: [
              { label: '单位类别', kind: 'text' },
              { label: '询问数', kind: 'number' },
              { label: '当日答复', kind: 'number' },
              { label: '中位数', kind: 'number', unit: '小时' },
            ],
            rows: [
              ['外事厅', 28, 15, 9.5],
              ['口岸管理处', 6, 5, 2],
              ['新闻机构', 17, 11, 6.5],
            ],
          }),
          p('口岸管理处最快，因为备有每日更新的问答表。'),
          figure('picture2'),
          h2('主要任务'),
          ol('公布发言人名录，每月试拨一次。', '采用一页新闻稿格式。', '英文稿与越文稿同日发布，中、法、西文稿48小时内发布。'),
          ul('培训60名边境乡镇干部；', '每季度核对已公布的数字。'),
          table('经费（假设数据）', [
            ['项目', '今年', '明年'],
            ['翻译', '31亿越南盾', '46亿越南盾'],
            ['研讨会与展览', '54亿越南盾', '32亿越南盾'],
          ]),
          p(
            '坏消息由谁先说，会上未能取得一致。会议决定试行六个月：24小时内公布，写明批次，不猜测原因[^四名代表的反对意见已记入纪要。]。这与[政府对国际承诺报告的要求](https://vietnamnews.vn/politics-laws/1726410/viet-nam-steps-up-pace-of-international-deals-pledges-stronger-delivery.html)相近，即写明困难与建议。',
          ),
          gallery('会场内外', figure('picture3'), figure('picture4'), figure('picture5')),
          embed('https://example.org/video/hoi-nghi-mau', 'Video mẫu', '四分钟看会议'),
          knownBox(['九项任务均有负责人和期限。'], ['节假日由谁接听电话。', '缺席的三个地方是否接受任务。']),
          divider(),
          p('本文所涉会议、人物和数据均属**虚构**。'),
        ],
        sources: [papersEn, nine],
        translators: ['sample'],
      },
      fr: {
        headline: 'Moins de bulletins, plus de réponses : une conférence fixe neuf tâches',
        standfirst:
          'La Commission Modèle de l’information extérieure, organisme inventé, a consacré l’essentiel de sa réunion annuelle à une question : comment répondre à un journaliste étranger avant que son article ne soit imprimé ?',
        dateline: 'Ville de Mẫu',
        body: [
          p(
            'La conférence annuelle de la **Commission Modèle de l’information extérieure** s’est achevée le {day} sur neuf tâches, chacune avec un nom et une échéance. Vingt-huit provinces et dix-sept rédactions y participaient, toutes imaginaires.',
          ),
          h2('Les manques d’abord'),
          p(
            'Le rapport, long de six pages, commence par trois faiblesses. Les communiqués en langue étrangère paraissent en moyenne 31 heures après le vietnamien[^Calcul sur 212 communiqués traduits en {lastYear}. Chiffres inventés pour cette démonstration.]. Dans neuf provinces, personne ne décroche. Et les articles racontent la _réunion_ plutôt que le _résultat_.',
          ),
          quote('Au loin, on ne nous demande pas qui nous avons reçu hier, mais si le port est ouvert et d’où vient le chiffre.', {
            who: 'Trần Thị Ví Dụ Hai, présidente de la Commission',
            where: 'séance d’ouverture',
            when: 'matin du {day}',
            source: 'https://example.org/hoi-nghi-mau/khai-mac',
          }),
          h3('Un petit essai'),
          dataTable({
            caption: 'Délai de réponse à une question simple (chiffres inventés)',
            columns: [
              { label: 'Type de service', kind: 'text' },
              { label: 'Interrogés', kind: 'number' },
              { label: 'Réponse le jour même', kind: 'number' },
              { label: 'Médiane', kind: 'number', unit: 'heures' },
            ],
            rows: [
              ['Affaires extérieures', 28, 15, 9.5],
              ['Postes frontière', 6, 5, 2],
              ['Rédactions', 17, 11, 6.5],
            ],
          }),
          p('Les postes frontière vont plus vite : ils tiennent une page de questions et réponses, revue chaque matin.'),
          figure('picture2'),
          h2('Ce qui est décidé'),
          ol(
            'Un annuaire public des porte-parole, appelé à l’essai chaque mois.',
            'Un communiqué d’une page.',
            'L’anglais le jour même ; le chinois, le français et l’espagnol sous 48 heures.',
          ),
          ul('soixante agents communaux formés aux brèves ;', 'une vérification trimestrielle des chiffres publiés.'),
          table('Budget (chiffres inventés)', [
            ['Poste', 'Cette année', 'L’an prochain'],
            ['Traduction', '3,1 milliards de dongs', '4,6 milliards'],
            ['Séminaires et expositions', '5,4 milliards', '3,2 milliards'],
          ]),
          p(
            'Qui annonce les mauvaises nouvelles ? Faute d’accord, un essai de six mois : publier sous 24 heures, nommer le lot, ne rien supposer de la cause[^Quatre délégués ont fait consigner leur désaccord.]. L’esprit est celui des [rapports demandés sur les engagements internationaux](https://vietnamnews.vn/politics-laws/1726410/viet-nam-steps-up-pace-of-international-deals-pledges-stronger-delivery.html), qui doivent exposer les difficultés.',
          ),
          gallery('Autour de la conférence', figure('picture3'), figure('picture4'), figure('picture5')),
          embed('https://example.org/video/hoi-nghi-mau', 'Video mẫu', 'La conférence en quatre minutes'),
          knownBox(['Neuf tâches attribuées et datées.'], ['Qui répond les jours fériés.', 'Si les trois provinces absentes acceptent leur part.']),
          divider(),
          p('Services, personnes et chiffres de la conférence sont **fictifs**.'),
        ],
        sources: [papersEn, nine],
        translators: ['sample'],
      },
      es: {
        headline: 'Menos boletines y más respuestas: una conferencia reparte nueve tareas',
        standfirst:
          'La Junta Modelo de Información Exterior, un organismo inventado, dedicó casi toda su reunión anual a una pregunta: cómo contestar a un periodista extranjero antes de que su artículo esté impreso.',
        dateline: 'Ciudad de Mẫu',
        body: [
          p(
            'La conferencia anual de la **Junta Modelo de Información Exterior** terminó el {day} con nueve tareas, cada una con un responsable y un plazo. Participaron 28 provincias y 17 redacciones, todas imaginarias.',
          ),
          h2('Primero, lo que falta'),
          p(
            'El informe, de seis páginas, empieza por tres carencias. Las notas en otros idiomas salen de media 31 horas después que en vietnamita[^Sobre 212 notas traducidas en {lastYear}. Cifras inventadas para esta demostración.]. En nueve provincias nadie coge el teléfono. Y los artículos cuentan la _reunión_, no el _resultado_.',
          ),
          quote('Quien vive lejos no pregunta a quién recibimos ayer. Pregunta si el puerto está abierto y de dónde sale la cifra.', {
            who: 'Trần Thị Ví Dụ Hai, presidenta de la Junta',
            where: 'sesión inaugural',
            when: 'mañana del {day}',
            source: 'https://example.org/hoi-nghi-mau/khai-mac',
          }),
          h3('Una prueba pequeña'),
          dataTable({
            caption: 'Tiempo de respuesta a una pregunta sencilla (cifras inventadas)',
            columns: [
              { label: 'Tipo de oficina', kind: 'text' },
              { label: 'Consultadas', kind: 'number' },
              { label: 'Respuesta el mismo día', kind: 'number' },
              { label: 'Mediana', kind: 'number', unit: 'horas' },
            ],
            rows: [
              ['Asuntos exteriores', 28, 15, 9.5],
              ['Pasos fronterizos', 6, 5, 2],
              ['Redacciones', 17, 11, 6.5],
            ],
          }),
          p('Los pasos fronterizos son los más rápidos porque mantienen una hoja de preguntas que se revisa cada mañana.'),
          figure('picture2'),
          h2('Lo acordado'),
          ol(
            'Una lista pública de portavoces, con una llamada de prueba al mes.',
            'Una nota de una sola página.',
            'El inglés, el mismo día; el chino, el francés y el español, en 48 horas.',
          ),
          ul('formar a 60 funcionarios de comunas fronterizas;', 'cotejar cada trimestre las cifras publicadas con sus fuentes.'),
          table('Presupuesto (cifras inventadas)', [
            ['Partida', 'Este año', 'El próximo'],
            ['Traducción', '3100 millones de dongs', '4600 millones'],
            ['Seminarios y exposiciones', '5400 millones', '3200 millones'],
          ]),
          p(
            '¿Quién da primero las malas noticias? Sin acuerdo, se ensayará seis meses: informar en 24 horas, nombrar el lote y no conjeturar la causa[^Cuatro delegados hicieron constar su desacuerdo.]. La idea se parece a lo que se pide en los [informes sobre compromisos internacionales](https://vietnamnews.vn/politics-laws/1726410/viet-nam-steps-up-pace-of-international-deals-pledges-stronger-delivery.html): decir las dificultades.',
          ),
          gallery('En torno a la conferencia', figure('picture3'), figure('picture4'), figure('picture5')),
          embed('https://example.org/video/hoi-nghi-mau', 'Video mẫu', 'La conferencia en cuatro minutos'),
          knownBox(
            ['Nueve tareas con nombre y plazo.'],
            ['Quién atiende en los días festivos.', 'Si las tres provincias ausentes aceptan su parte.'],
          ),
          divider(),
          p('Las oficinas, las personas y las cifras de la conferencia son **ficticias**.'),
        ],
        sources: [papersEn, nine],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'hoi-nghi-lich-lam-viec',
    section: 'doi-ngoai',
    series: 'hoi-nghi-thuong-nien',
    topics: ['thong-tin-doi-ngoai'],
    authors: ['mau'],
    daysAgo: 7,
    time: '08:00',
    genre: 'notice',
    label: 'official',
    pictures: {
      picture: {
        scene: 'city-skyline',
        variant: 5,
        light: 'dawn',
        alt: { vi: 'Thành phố bên sông lúc trời sắp sáng' },
        caption: { vi: 'Thành phố Mẫu, nơi họp hội nghị. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Chương trình hội nghị thông tin đối ngoại Mẫu: một ngày, bốn phiên',
        standfirst:
          'Ban Thông tin đối ngoại Mẫu, đơn vị hư cấu, công bố chương trình trước bốn ngày. Mỗi phát biểu tối đa bảy phút; nửa thời gian của từng phiên dành cho câu hỏi gửi trước và hỏi tại chỗ.',
        dateline: 'Thành phố Mẫu',
        body: [
          table('Chương trình (sự kiện giả định)', [
            ['Giờ', 'Phiên', 'Câu hỏi chính'],
            ['08:00–09:30', 'Khai mạc, báo cáo sáu trang', 'Việc gì đã hứa mà chưa làm?'],
            ['09:45–11:30', 'Kết quả phép thử trả lời báo chí', 'Vì sao nơi nhanh, nơi chậm?'],
            ['13:30–15:00', 'Tin xấu do ai nói trước', 'Công bố trong bao lâu?'],
            ['15:15–16:45', 'Giao việc, đọc tên', 'Ai nhận, bao giờ xong?'],
            ['19:30', 'Trao Giải Cầu Nối Mẫu', ''],
          ]),
          p(
            'Phóng viên đăng ký bằng thư điện tử trước 17 giờ hôm trước; phiên 1 và phiên 4 truyền trực tiếp, phiên 2 và phiên 3 được ghi âm để trích dẫn nhưng không phát hình. Có phiên dịch tiếng Anh; bản dịch tiếng Trung, Pháp và Tây Ban Nha của kết luận phát trong 48 giờ.',
          ),
          p(
            'Đại biểu được đề nghị mang theo hai thứ: danh sách số điện thoại trực của đơn vị mình và một thông cáo gần đây để sửa tại chỗ. Hội nghị không phát quà, không chụp ảnh lưu niệm theo đoàn.',
          ),
        ],
        sources: [papers],
      },
    },
  },
  {
    key: 'hoi-nghi-giai-cau-noi',
    section: 'doi-ngoai',
    series: 'hoi-nghi-thuong-nien',
    topics: ['thong-tin-doi-ngoai', 'tieng-viet'],
    authors: ['ban-thu'],
    daysAgo: 3,
    time: '21:20',
    genre: 'news',
    related: ['hoi-nghi-tong-ket'],
    pictures: {
      picture: {
        scene: 'bridge',
        variant: 3,
        light: 'night',
        alt: { vi: 'Cây cầu thắp đèn soi bóng xuống sông' },
        caption: { vi: 'Giải lấy hình cây cầu làm biểu tượng. Tranh minh họa.' },
      },
      picture2: {
        scene: 'border-marker',
        variant: 6,
        light: 'day',
        alt: { vi: 'Cột mốc trên sườn đồi cỏ' },
        caption: { vi: 'Bài đoạt giải kể một tháng ở trạm biên phòng hư cấu. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Giải Cầu Nối Mẫu: giải nhất cho loạt bài “Tờ khai số 7”, một hạng mục bỏ trống',
        standfirst:
          'Ban giám khảo chọn sáu tác phẩm từ 214 bài dự giải và giải thích lý do từng bài. Hạng mục ảnh không có giải nhất vì hai bộ ảnh vào chung khảo không xác nhận được nơi chụp.',
        dateline: 'Thành phố Mẫu',
        body: [
          p(
            'Tối {day}, Giải Cầu Nối Mẫu lần thứ ba được trao cho sáu tác phẩm. Giải, người đoạt giải và các báo nêu dưới đây đều do bản trình diễn đặt ra.',
          ),
          table('Kết quả', [
            ['Hạng mục', 'Tác phẩm', 'Tác giả, nơi đăng'],
            ['Giải nhất, bài viết', 'Tờ khai số 7', 'Nguyễn Thị Mẫu Mười, Báo Ví Dụ'],
            ['Giải nhì, bài viết', 'Con tàu đợi một chữ ký', 'Lê Thử Nghiệm Ba, Tạp chí Giả Định'],
            ['Giải nhất, phát thanh', 'Mười phút tiếng Việt', 'Tổ chương trình, Đài Hư Cấu'],
            ['Giải nhất, dữ liệu', 'Bản đồ 1.126 lá thư hỏi đường', 'Nhóm Minh Họa'],
            ['Giải nhất, dịch thuật', 'Sổ tay kiểm dịch ba thứ tiếng', 'Mai Sample & cộng sự'],
            ['Giải khuyến khích, ảnh', 'Một tháng ở trạm số 0', 'Đỗ Minh Họa Năm'],
          ]),
          h2('Vì sao là “Tờ khai số 7”'),
          p(
            'Loạt bài bốn kỳ theo một tờ khai hải quan qua bảy bàn làm việc, ghi giờ vào và giờ ra ở mỗi bàn. Sau kỳ hai, Ban quản lý Cửa khẩu Mẫu bỏ được một bàn. Giám khảo khen cách tác giả đăng kèm toàn bộ bảng giờ để ai cũng kiểm lại được.',
          ),
          quote('Tôi chỉ ngồi và bấm đồng hồ. Việc khó là xin được cái ghế để ngồi.', {
            who: 'Chị Nguyễn Thị Mẫu Mười',
            where: 'lễ trao giải',
            when: 'tối {day}',
          }),
          figure('picture2'),
          h2('Chỗ bỏ trống'),
          p(
            'Ở hạng mục ảnh, ban giám khảo yêu cầu tệp gốc và tọa độ. Một tác giả không còn giữ, một bộ có hai ảnh chụp ở nơi khác với chú thích. Ông Phạm Giả Định Chín, chủ tịch hội đồng, nói bỏ trống là cách tôn trọng những người chụp thật.',
          ),
          p(
            'Từ năm tới, bài dự giải phải nộp kèm danh sách nguồn và các lần đính chính. Bài từng đính chính không bị trừ điểm; bài sai mà không đính chính thì bị loại.',
          ),
        ],
        sources: [
          { label: 'Thể lệ và biên bản chấm giải (giả định)', url: 'https://example.org/giai-cau-noi-mau', publisher: 'Ban Thông tin đối ngoại Mẫu' },
        ],
      },
    },
  },
  {
    key: 'hoi-nghi-viec-sau-do',
    section: 'doi-ngoai',
    series: 'hoi-nghi-thuong-nien',
    topics: ['thong-tin-doi-ngoai', 'hop-tac-dia-phuong'],
    authors: ['mau'],
    daysAgo: 0,
    time: '06:20',
    genre: 'news',
    related: ['hoi-nghi-tong-ket'],
    pictures: {
      picture: {
        scene: 'phone-call',
        variant: 12,
        light: 'dawn',
        alt: { vi: 'Điện thoại bàn sáng đèn trong phòng trực' },
        caption: { vi: 'Gọi thử lần đầu: hai mươi ba nơi nhấc máy. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Ba ngày sau hội nghị: danh bạ đã có, năm số điện thoại vẫn im',
        standfirst:
          'Đầu việc thứ nhất trong chín việc được làm xong đúng hẹn, dù chưa trọn. Tòa soạn gọi lại cả 28 số và ghi kết quả; hai việc khác đã bắt đầu, sáu việc còn lại chưa tới hạn báo.',
        dateline: 'Thành phố Mẫu',
        body: [
          p(
            'Danh bạ người phát ngôn của 28 địa phương hư cấu lên mạng từ chiều {yesterday}. Trong giờ hành chính cùng ngày, chúng tôi gọi từng số hai lần, cách nhau một giờ.',
          ),
          dataTable({
            caption: 'Kết quả gọi thử (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Kết quả', kind: 'text' },
              { label: 'Số nơi', kind: 'number' },
              { label: 'Tỷ lệ', kind: 'percent' },
            ],
            rows: [
              ['Nhấc máy lần đầu', 18, 64.3],
              ['Nhấc máy lần hai', 5, 17.9],
              ['Không nhấc máy', 4, 14.3],
              ['Số sai', 1, 3.6],
            ],
          }),
          p(
            'So với chín nơi im lặng trước hội nghị, nay còn năm. Trong số ấy, bốn nơi là những nơi cũ. Nơi có số sai đã sửa sau khi được báo, và trang danh bạ ghi lại lần sửa.',
          ),
          h2('Việc nào đang chạy'),
          ul(
            '**Thông cáo một trang:** mẫu đã gửi, tỉnh Thử Nghiệm dùng đầu tiên cho tin đóng bến phà.',
            '**Bảng thuật ngữ:** 212 trong 600 mục đã có bản tiếng Anh và tiếng Pháp; phần tiếng Trung thiếu người hiệu đính.',
            '**Trang đính chính chung:** chưa bắt đầu, hạn còn hai tháng.',
          ),
          quote('Tôi giữ hai điện thoại, một số công bố và một số thật. Từ hôm nay tôi bỏ cái thứ hai.', {
            who: 'Ông Trịnh Văn Thử Hai, người phát ngôn tỉnh Thử Nghiệm',
            where: 'trả lời cuộc gọi thử',
            when: '{yesterday}',
          }),
          p(
            'Ba địa phương vắng mặt hôm hội nghị chưa gửi tên người nhận việc. Ban Thông tin đối ngoại Mẫu cho biết sẽ công bố danh sách này vào cuối tháng, kể cả khi còn ô trống. Tòa soạn sẽ gọi lại sau ba mươi ngày.',
          ),
        ],
        sources: [
          { label: 'Danh bạ người phát ngôn (giả định)', url: 'https://example.org/hoi-nghi-mau/danh-ba', publisher: 'Ban Thông tin đối ngoại Mẫu' },
        ],
      },
    },
  },
  {
    key: 'hoi-nghi-xa-luan',
    section: 'doi-ngoai',
    series: 'hoi-nghi-thuong-nien',
    topics: ['thong-tin-doi-ngoai'],
    authors: ['gia-dinh'],
    daysAgo: 2,
    time: '06:15',
    genre: 'editorial',
    related: ['hoi-nghi-tong-ket'],
    pictures: {
      picture: {
        scene: 'lighthouse',
        variant: 8,
        light: 'dusk',
        alt: { vi: 'Ngọn hải đăng trên mỏm đá lúc chạng vạng', en: 'A lighthouse on a headland at dusk' },
        caption: { vi: 'Đèn biển chỉ có ích khi sáng đúng chỗ. Tranh minh họa.', en: 'A light helps only where it stands. Illustration.' },
      },
    },
    editions: {
      vi: {
        headline: 'Được tin là kết quả, không phải nhiệm vụ',
        standfirst:
          'Người đọc ở nước ngoài không thiếu bản tin về chúng ta. Họ thiếu một nơi mà con số sai được sửa, câu hỏi được trả lời và điều chưa biết được nói là chưa biết.',
        body: [
          p(
            'Một hội nghị hư cấu vừa bàn về thông tin đối ngoại, và điều đáng ghi lại là nó mở đầu bằng phần chưa làm được. Chúng tôi muốn nói thêm về lý do khiến cách mở đầu ấy không chỉ là phép lịch sự.',
          ),
          p(
            'Người làm báo ở Lima hay Lyon khi cần viết về một cảng của Việt Nam sẽ tìm thấy rất nhiều bài kể rằng cảng ấy có tiềm năng. Thứ họ cần lại nằm ở chỗ khác: mớn nước, giờ làm việc, số tàu tháng trước, ai trả lời điện thoại. Nếu không thấy, họ dùng nguồn của người khác. Không có ác ý nào ở đây; chỉ có hạn nộp bài.',
          ),
          p(
            'Uy tín trong nghề này hình thành chậm và từ những việc nhỏ. Bảng số liệu có ngày. Bản dịch ra cùng lúc với bản gốc. Một dòng đính chính không giấu ở chân trang. Ai thấy ta tự sửa một con số nhỏ sẽ yên tâm hơn khi dùng con số lớn.',
          ),
          p(
            'Phản biện thường nghe là: nói ra chỗ yếu sẽ bị khai thác. Điều đó có thật. Một lô hàng bị trả, được công bố, có thể thành tiêu đề bất lợi ở nơi khác trong một tuần. Nhưng im lặng không xóa được lô hàng; nó chỉ chuyển quyền kể chuyện cho bên kia. Chúng tôi cho rằng công bố nhanh, hẹp và chính xác là lựa chọn ít thiệt hại hơn, và sẵn sàng nghe số liệu chứng minh điều ngược lại sau sáu tháng thử.',
          ),
          p(
            'Cũng xin dành một câu cho chính mình. Tờ báo này không đứng ngoài: chúng tôi từng kể những cuộc họp mà không kể kết quả. Từ nay, mỗi bài về một cam kết sẽ có ngày chúng tôi quay lại hỏi. Bạn đọc có quyền nhắc nếu chúng tôi quên.',
          ),
        ],
      },
      en: {
        headline: 'Being believed is a result, not an instruction',
        standfirst:
          'Readers abroad do not lack bulletins about us. They lack a place where wrong figures are corrected, questions are answered, and what is not known is said to be not known.',
        body: [
          p(
            'An invented conference has just discussed external information, and it began with what had been left undone. That was more than good manners.',
          ),
          p(
            'A reporter in Lima or Lyon who has to write about a Vietnamese port will find any number of articles saying that it has potential. What she needs is elsewhere: the draught, the working hours, how many ships called last month, who picks up the telephone. Failing that, she will use another country’s source. There is no malice in it, only a deadline.',
          ),
          p(
            'Trust in this trade comes slowly and from small things: a table with a date on it, a translation that appears with the original, a correction that is not hidden at the foot of the page. Anyone who has watched us mend a small figure will be readier to use a large one.',
          ),
          p(
            'The usual objection is that weakness, once admitted, is exploited. So it is. A rejected consignment, announced, may make an unkind headline somewhere for a week. Silence does not make the consignment vanish; it hands the telling to somebody else. To publish quickly, narrowly and exactly seems to us the cheaper course. If six months of trial show the opposite, we shall say so.',
          ),
          p(
            'A word about ourselves. This newspaper, too, has described meetings and forgotten their results. From now on each report on a commitment will carry the day on which we mean to ask again. Readers are entitled to remind us.',
          ),
        ],
        translators: ['sample'],
      },
    },
  },
]
