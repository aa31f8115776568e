"""How drafts are worded, edition by edition.

A draft records the edition that it was made in and keeps its sentences: what an edition changed is a manner of it and of
all later ones, asked for by name.  A new edition is a mark at the end of :data:`_MARKS` and a line for each of its manners.
"""

from __future__ import annotations

from draftkit.records import record

_MARKS = ("旧", "新", "今", "现", "近", "本", "行", "续", "再", "又")
"""What drafts record, the first edition first; 旧 is that of drafts that record none."""


class _Since:
    """Whether a draft is worded in a certain manner: since an edition all are."""

    def __init__(self, mark: str) -> None:
        self.marks = frozenset(_MARKS[_MARKS.index(mark) :])

    def __set_name__(self, _: type, name: str) -> None:
        self.name = name

    def __get__(self, edition: Edition, _: type) -> bool:
        # Put down with the edition, which has it from then on: a body asks for them two hundred times.
        known = vars(edition)[self.name] = edition.mark in self.marks
        return known


@record(frozen=True)
class Edition:
    """The edition of a draft, by its mark.  Each manner is told with what became of it."""

    mark: str

    # 新: everything given has a sentence; an outline of its own (版 in the bank)
    tells_all = _Since("新")
    """What is given is told, keywords in one list; before, a keyword had the things of its theme, and some fields no sentence."""
    retired_left = _Since("新")
    """Retired phrases are not chosen any more."""
    verdicts_read = _Since("新")
    """考核, 社会评议 and 责任追究 are told by what they come to."""
    one_link = _Since("新")
    """One link throughout 五, and all its forms; before, links in turn."""
    problems_by_rank = _Since("新")
    """The problems that are proposed are the largest; before, as many as there were, in their order."""
    problems_shaped = _Since("新")
    """五 by the number, the length and the writer of its problems: one alone in one paragraph, a long one broken."""
    measures_answer = _Since("新")
    """A problem names figures, and its measure answers what its phrase says."""
    own_faults_read = _Since("新")
    """An own problem is put into a report's words, and answered by what it says is wrong."""
    proposals_apart = _Since("新")
    """What is proposed and to be confirmed stands in sentences of its own."""
    office_by_kind = _Since("新")
    """Who does the work is called as in bodies of this kind, and a duty that is no noun has 工作 behind it."""

    # 今
    office_in_full = _Since("今")
    """政务公开工作人员, not 公开工作人员, which reads as 公开 with an object at the head of a clause."""
    measures_whole = _Since("今")
    """A measure names what it is done to; what is done once is not done 今后."""

    # 现
    channels_at_platforms = _Since("现")
    """The numbers of channels stand where the platforms are told, if nothing else is told there."""

    # 近: what has a name is said by it
    classes_weighed = _Since("近")
    """Documents are counted as documents, and classes that make up little are part of the total."""
    rules_for_government = _Since("近")
    """规章 in the table of a body that is no government are those that it drew up for it."""
    columns_marked = _Since("近")
    """Long names of columns stand in marks."""
    satisfaction_alone = _Since("近")
    """How satisfied deputies were is told though no number of proposals is."""
    places_joined = _Since("近")
    """A place is named once with all that stands there, and places of which only the number is known stand together."""
    occasions_named = _Since("近")
    """Meetings and trainings are called by what they were for (就…培训举办培训)."""
    videos_played = _Since("近")
    """Videos are played, not read."""
    events_of_matters = _Since("近")
    """An event about several matters has no motto."""
    themes_shared = _Since("近")
    """What names a theme itself stands with what is told by that theme."""
    practices_even = _Since("近")
    """Own practices stand in few sentences of about equal length, parted by ；."""

    # 本: deeds are told as deeds, and one thing in one place
    themes_throughout = _Since("本")
    """Every matter is told by its theme where one is."""
    contents_plain = _Since("本")
    """A number stands by itself where it is not surely that of a text (涉及68套)."""
    keywords_whole = _Since("本")
    """Where any keyword is told as a field all are."""
    appraisal_of_work = _Since("本")
    """What was taken into an appraisal is the work, not the body."""
    other_outcome = _Since("本")
    """其他 as the only outcome is said to be one."""
    review_by_end = _Since("本")
    """The last step of review is people where it ends as people do."""
    duties_whole = _Since("本")
    """A duty that ends with a deed, or with whom to guide, needs no 工作."""
    explained_at_events = _Since("本")
    """An explanation with a name of its own that is counted as events are was held."""
    columns_by_last = _Since("本")
    """Columns are 栏目 unless the last of them is called one."""
    places_counted = _Since("本")
    """Places set up for reading are counted as what the body has."""
    calls_held = _Since("本")
    """Calls on people were made, the deed first (走访牧户)."""
    events_spread = _Since("本")
    """An event that tells people of policies is 主动公开."""
    meetings_did = _Since("本")
    """A meeting is told by what it did."""
    works_counted = _Since("本")
    """What is counted by 个 where videos are is 作品."""
    practices_with_matters = _Since("本")
    """A practice is told with the matter that it speaks of, and is looked up in more words for where it belongs."""
    practices_plain = _Since("本")
    """Own practices that lead with what they are about keep their order, and plain ones run on."""
    matters_at_once = _Since("本")
    """Up to eight matters stand in one list."""
    own_sentences_fit = _Since("本")
    """Own sentences stand with what they speak of, not among sums."""
    paragraphs_broken = _Since("本")
    """A long part of 一 is broken."""
    problems_plain = _Since("本")
    """Own problems and what became of last year's are written as they would be, with their link and their year."""

    # 行: one account, in the field's words
    things_counted = _Since("行")
    """More is known of what a number counts, the note of a matter included."""
    themes_as_written = _Since("行")
    """A theme has the quotation marks that the bank knows it with."""
    themes_once = _Since("行")
    """What is told by its theme does not name it again (人才公寓方面公布配租名单)."""
    keywords_together = _Since("行")
    """Where any keyword is told all are, also those that are classes."""
    keywords_marked = _Since("行")
    """Part of a keyword keeps the marks it was given in."""
    asked_by_matter = _Since("行")
    """What applicants asked for has no 信息 behind it."""
    reasons_summed = _Since("行")
    """Reasons that are not named are counted and summed up (其余8种情形共37件): who adds up finds all of them."""
    outcome_said = _Since("行")
    """其他 is told as what the outcome was (为其他结果), and not as a second number."""
    review_parted = _Since("行")
    """Steps that are taken only at times are told behind those that always are."""
    verdicts_ours = _Since("行")
    """What an appraisal is of is named once, and a review is told as ours."""
    office_once = _Since("行")
    """A duty that is the name of the work is left out, and 分管 is not said twice."""
    explained_live = _Since("行")
    """What was told at meetings, or on air, is held and no paper; two forms are joined by 和."""
    platforms_once = _Since("行")
    """The one platform of its kind that is named is not counted besides; what was rebuilt is no function."""
    proposals_settled = _Since("行")
    """Proposals that were all settled are said to be."""
    places_in_full = _Since("行")
    """What stands in a place has its full name, and alike places stand together."""
    checks_by_whom = _Since("行")
    """Who was looked at is counted (检查12户企业的网站), and others' supervision is taken."""
    responses_named = _Since("行")
    """What came in is called by its channel where that names it."""
    notices_published = _Since("行")
    """What is announced among the events was published; all other events are 主动公开."""
    events_by_theme = _Since("行")
    """An event is told by its theme, and that of one day once."""
    press_alike = _Since("行")
    """Media stand without the marks of a title where one of them has none."""
    meetings_by_theme = _Since("行")
    """Meetings and trainings are told by their themes (以…为议题召开会议1次)."""
    practices_at_home = _Since("行")
    """What is done about applications and lawsuits is told with them, and nothing with a matter that it only shares a word with."""
    means_apart = _Since("行")
    """An own practice that begins with its means stands by itself: behind another one it would be done to that one's object."""
    measures_by_whom = _Since("行")
    """Who is to be trained is named as the problem names them, and a measure that opens with a noun has a comma before it."""
    heads_in_charge = _Since("行")
    """A head of the body is in charge of the work, not 分管."""
    fee_once = _Since("行")
    """The fee is not told where a sentence of the office's own tells its amount, or that none was charged; that one stands in 六."""
    one_answered = _Since("行")
    """One application that was answered in time is told so without its number (该申请已按期答复)."""
    reasons_by_result = _Since("行")
    """Up to two results with a reason each have it in brackets: no sentence names them again."""
    answers_reviewed = _Since("行")
    """Steps of answering applications are told of answers, not of what is published."""
    law_named_once = _Since("行")
    """The 条例 has a short name only where the report speaks of it again."""
    own_sentences_by_kind = _Since("行")
    """An own sentence that is close to nothing stands with its kind."""
    measures_confirmed = _Since("行")
    """A proposed measure apart from its problem has a comment of its own, and what is to be filled up is a noun."""

    sides_once = _Since("行")
    """One sentence of a paragraph opens with 某某方面, and fields told one by one below are not called 方面 above."""

    after_meetings = _Since("行")
    """会后 in an office's measure is left as it was written."""

    mottos_kept = _Since("行")
    """What an event was held under that is a deed or a question (用山歌唱政策) is its motto, and no matter."""
    guides_followed = _Since("行")
    """Work goes by a guide (按照…指南), which is not carried out."""
    once_apart = _Since("行")
    """What was done once is no clause of a sentence about what is done all year (执行…，更新了目录)."""
    review_named = _Since("行")
    """A review with a name (三审三校) is told with its steps, not beside them."""

    sites_plain = _Since("行")
    """A column of another's site is spoken of as one, and so are its own; the body's own site has its short name, and a version is no function."""
    duties_named = _Since("行")
    """Deeds without an object are done to 信息 (负责信息收集、审核、上传工作)."""
    contents_by_posts = _Since("行")
    """What an account published is told with how many it published, or as what it publishes where no number is known."""
    matters_as_meant = _Since("行")
    """A number or a note that was given with what was published is told as such, and a theme leads once what is told of it."""
    own_name_kept = _Since("行")
    """A body that calls itself 本镇 is called so in its own words too, and what is done with papers to publish stands with 政府信息管理."""
    links_parted = _Since("行")
    """A long measure has a comma before it, and one that begins with a year to come no link."""

    registers_kept = _Since("行")
    """Papers that are filled in are kept as a system (登记簿制度); nobody carries out a 登记簿."""

    sums_doubted = _Since("行")
    """Channels that add up to more than the total are told without a reason, which nobody gave, and are to be confirmed."""

    programmes_plain = _Since("行")
    """What was on air issue by issue is told with its number and no noun: nobody said what was told there."""
    talks_by_pieces = _Since("行")
    """What is counted piece by piece where people talk is messages."""
    events_quoted = _Since("行")
    """An event is quoted unless its name ends with what was done (下乡宣传)."""
    verdicts_with_verbs = _Since("行")
    """A rank or a grade that names only where it was given has its verb (位列…, 在…中被评为…)."""

    practices_by_theme = _Since("行")
    """An own practice is told with a matter for more than one word in common, unless that word is of the theme."""

    leads_plain = _Since("行")
    """The verb that a part of the lead was given with is left off, and sessions of one term are named together."""

    remedies_by_state = _Since("行")
    """What is still being mended is not told as mended, and what only says that it is mended has no deed to tell; nor is a number of things to be had 今后."""
    checks_of_what = _Since("行")
    """A check says what was looked at (到村抽查信息公开情况6次), and its number stands behind that."""
    occasions_plain = _Since("行")
    """A theme that says who met, for whom a training was or how it was held is told as that, and no meeting 整改 anything."""
    steps_apart = _Since("行")
    """Steps of review are told one by one; one alone comes after no other, and what nobody takes is by nobody."""
    systems_named = _Since("行")
    """A system is kept by a name that is one (三审三校制度), and what was done with one (修订了…制度) is a practice."""
    accounts_cleaned = _Since("行")
    """What an account has anew, how often it was read and its name stand without what the place they were given in says."""
    places_apart = _Since("行")
    """A place that names what stands there (大厅设置的查阅点) is told with that, which has the measure people count it by."""
    verdicts_in_full = _Since("行")
    """A result has the unit, the verb or the 在 that it was given without (得分92, 政务公开考核在全市排第4)."""
    shares_bare = _Since("行")
    """A share, a function, a duty and a post stand without what says so besides (满意率98%, 支持检索, 组长由镇长担任)."""
    own_practices_apart = _Since("行")
    """An office's own practice that is no plain deed is no clause of a sentence about what the bank has words for."""
    homes_by_word = _Since("行")
    """What an office does about the work itself (每季度召开调度会) is not told with what it published."""
    blame_by_body = _Since("行")
    """What was done about a fault is told as what the body did (我镇对1名承办人员进行了提醒谈话), not as what is seen."""
    matters_apart = _Since("行")
    """Matters of one theme stand in one list where their numbers hang behind what each counts; a way of telling has one verb."""
    others_last = _Since("行")
    """Of classes 其他 stands last, and videos that a channel counts by 个 are called 作品."""
    nouns_apart = _Since("行")
    """No 公开 stands before a noun that has it (发布政务公开信息)."""
    practices_of_matters = _Since("行")
    """A practice is told with a matter that names what it is about, and not with one whose note does."""

    practices_named = _Since("行")
    """A practice given by a name is told with a verb (实行重大决策听证), those of one verb together."""

    verdicts_whole = _Since("行")
    """A result is reached by the body and in what is named, its year is said once, and what others did not hold is nothing the body left undone."""

    years_reported = _Since("行")
    """今年 in what became of last year's problems is the year of the report, which is printed in the next."""

    first_answered = _Since("行")
    """A problem is answered by what its first clause says; what only follows from something else is to be filled in."""

    asked_plainly = _Since("行")
    """What applicants asked for is a thing, not 关于 one and no question."""
    remedies_told = _Since("行")
    """What became of a problem is told in full, and a deed of the body is not told of what the problem is about."""

    sections_named = _Since("行")
    """The sections of a department are called as it calls them itself (业务股室)."""
    this_year_told = _Since("行")
    """今年 in what was done is 本年度, and 年内 in what is to be done is of the year to come."""

    explained_alike = _Since("行")
    """Explanations without a unit are counted as the office counts them elsewhere in its report."""

    classes_as_told = _Since("行")
    """Results that have reasons are named in the order in which these are told."""

    leads_centred = _Since("行")
    """The centre of work is told as a thing, and the year of the report once."""
    practices_joined = _Since("行")
    """What is given of a practice in a word or two is told with the review or the figures that it belongs to."""
    occasions_led = _Since("行")
    """Of several meetings or trainings those with a time come first, and what else there was is 另."""
    groups_used = _Since("行")
    """Groups of people who chat are used, and no accounts that are run."""
    topics_whole = _Since("行")
    """What became of a problem has no piece of a word before it as what it is about."""
    guidance_asked = _Since("行")
    """How others are to be guided is asked for and not made a rule, and the body is ours in its own problems."""
    changes_beside_counts = _Since("行")
    """How many more applications came in stands behind how many did."""
    verdicts_once = _Since("行")
    """A review is called one once, and a score of one part of an appraisal is reached in that."""

    kinds_of_papers_bare = _Since("行")
    """A kind of paper bears no marks."""
    notes_apart = _Since("行")
    """A note is taken apart: times before the verb, what has no verb in brackets, and one 涉及 before all that is counted."""

    numbers_by_noun = _Since("行")
    """A number of things has their noun behind 涉及 (涉及318处点位), and a length what is so long (步道全长2.3公里)."""

    texts_stand = _Since("行")
    """What a clerk wrote as a text of its own stands as it is: no noun, verb or purpose of ours is put before it."""

    texts_by_themselves = _Since("行")
    """No name of the body stands before a text that has its own subject, and no word twice where a text joins a phrase."""

    texts_by_kind = _Since("行")
    """A text is told as the clause, the deed or the name that it is; what is none of them surely stands as it was given."""

    measures_bound = _Since("行")
    """A measure is taken only for problems that it was written for."""

    steps_as_led = _Since("行")
    """Steps are taken 由 somebody only where each begins with who takes it, and long ones are no name of a procedure."""

    press_by_unit = _Since("行")
    """Each medium has the verb of what is counted: articles are printed, issues of a programme broadcast."""

    venues_by_use = _Since("行")
    """What is to be found in a place is played, published, asked or served there, by what stands there, and all of it by one verb."""

    topics_brief = _Since("行")
    """A measure found for an office's own problem does without words of it that are long, or a clause."""

    names_kept = _Since("行")
    """An appraisal keeps the name that it was given, a review is called one, and what is known to be no deed of ours has no verb of ours."""

    # 续
    numbers_of_all = _Since("续")
    """A number that is not surely that of the last of a list is that of all (，共38个), or stands behind what it belongs to."""

    notes_together = _Since("续")
    """A note of several clauses stands whole, in brackets or behind a comma, next to what it is about."""

    ways_in_words = _Since("续")
    """A place has no deed in it, people stand 在 it, and languages are what is used (用蒙汉双语公布)."""

    verbs_once = _Since("续")
    """What has a verb of publishing in it is made known by another one (公开年初公布的…)."""

    themes_joined = _Since("续")
    """A further matter of a theme follows on the one before it (，并公布…)."""

    papers_titled = _Since("续")
    """A paper of a place has the marks of a title whatever stands beside it, and a kind of papers has none."""

    services_apart = _Since("续")
    """A service that stands in a place beside what is to be read there is offered, and no content."""

    verbs_as_given = _Since("续")
    """A meeting has the verb that it was given with, and what the body did stands behind no verb of what was done to it."""
    growth_named = _Since("续")
    """What has grown from last year's number is named before both (政策解读数量由上年的3篇增加到9篇)."""
    scores_reached = _Since("续")
    """A score of one part of an appraisal that was given without 在 and 中 is reached by the body there, and A等次 is no A."""
    homes_by_matter = _Since("续")
    """A practice of telling people, or of answers, stands with those; a form that is filled in is no paper that work goes by."""

    practices_whole = _Since("续")
    """No practice is lost that was given by a bare name, and those typed in one cell are told one by one, where each belongs."""

    gazettes_issued = _Since("续")
    """A body's own gazette is issued, and no medium that reports on it."""

    owned_once = _Since("续")
    """What belongs to somebody is told so once: a column has its own columns, and a post no name of the body that names itself."""

    verdicts_led = _Since("续")
    """A review is held by whoever is named first (社会评议由区统一组织测评), and what was done to so many is told behind how many."""

    media_by_kind = _Since("续")
    """Programmes are broadcast and no account, forms are filled in, a motto is a rule, and nothing is published twice."""

    contents_restated = _Since("续")
    """What was published is told without a verb or a unit that its sentence has besides, its note next to what it is about."""

    practices_stand = _Since("续")
    """What is a rule of the work itself is told with no matter, and no report within the office is published."""

    lookers_first = _Since("续")
    """A check is told in the order of its words where these begin with who looks, and one by deputies is received."""

    sessions_as_clauses = _Since("续")
    """What was looked into at sessions of a body's own is told of these (区政府常务会专题研究…2次)."""

    clauses_whole = _Since("续")
    """A practice that is a clause has no verb and no name of the body put before it or into it, and a sentence of its own."""

    steps_of_cases = _Since("续")
    """A step of what is important or hard alone stands behind those of everything."""

    results_led = _Since("续")
    """Only a result is led to by 从…结果看, and a class is what one was placed in."""

    things_whole = _Since("续")
    """A thing keeps the name of which a theme is a part (文物保护单位), what was forwarded is that, and a paper is no number."""

    names_marked = _Since("续")
    """Several names of what was held bear marks, each its own, and so does a medium that is called by a saying."""
    visitors_told = _Since("续")
    """People who came to a desk, or were there where something was done, are told as that (征收接待窗口来访群众960余人次); before, as what they wanted."""

    # 再
    fees_taken_up = _Since("再")
    """What was charged is told before an own sentence that takes it up (收取的150元信息处理费，为…)."""
    counts_named = _Since("再")
    """What there is to be more of keeps its name (增加检查次数), and a problem that is one case is 有一起."""
    other_reasons_last = _Since("再")
    """其他情形 is the last of the reasons that are all named, however many they are."""
    work_left_out = _Since("再")
    """What was no part of an appraisal is the work (政府信息公开工作未纳入县级单项考核), not the body."""
    columns_quoted = _Since("再")
    """An outcome that is called by a column of the form is told as that (结果属“其他结果”)."""
    answers_at_home = _Since("再")
    """What answers are made with, and whom one talks to about them, is told where applications are (告知书留存送达回证)."""
    procedures_of_cases = _Since("再")
    """Steps that may be of answering are those of the work, not of what is to be published."""
    channels_of_matters = _Since("再")
    """Nobody is said to publish on the net alone, or in one channel, who tells of a matter that it was told elsewhere."""
    none_new_told = _Since("再")
    """That no new application came in is told where those of last year were handled."""
    results_of_faults = _Since("再")
    """A result that leaves out what it is of has what the problem finds at fault, however that is said (公示时间短)."""

    numbers_as_given = _Since("再")
    """A number has no noun that was not given with it by its whole name, and stands behind no member of a list that it may not count."""

    notes_as_given = _Since("再")
    """A clause of a note has no words before it that nobody wrote (217人次参加, 延伸至百良、下甘两个乡)."""

    lists_in_rows = _Since("再")
    """Names in rows of their own are parted by commas, nothing is published by two verbs, and no theme is a paper."""

    media_each_named = _Since("再")
    """A paper bears the marks of its title whatever stands beside it, what may be none is quoted, and what was sent is no medium."""
    practices_as_given = _Since("再")
    """A practice that is a clause is told as it was given, in the order it was given in: no verb, no name and no matter is put to it."""
    checks_by_doers = _Since("再")
    """A check that begins with who looked is told as theirs (驻村工作队交叉检查公示栏2次), and carried out by nobody else."""
    duties_apart = _Since("再")
    """A duty in which others act stands last (…负责申请登记，法规科负责合法性审核), and none is left out."""
    steps_of_what = _Since("再")
    """Steps that may be of answering as well (法律顾问出具意见) are told without what they are steps of."""
    responses_as_given = _Since("再")
    """What came in is called what the clerk called it: visits were received, a line was asked so often, a programme is no wish."""
    themes_as_given = _Since("再")
    """A theme that tells what was done is the theme of an event, and told of a meeting the deed first (讲评村务公开工作)."""
    lateness_asked = _Since("再")
    """Where somebody was held to account for late answers, that all were in time is asked about."""
    reviews_named = _Since("再")
    """A result given for the review by society says so, whatever it was (社会评议中，第三方评估得分92.8分)."""

    times_of_topics = _Since("再")
    """A time within a theme (接羔保育期间信息发布) is the theme's: it does not tell when the meeting was."""
    last_year_as_given = _Since("再")
    """去年 stays as the clerk wrote it: whoever writes in January may mean the year of the report."""
    times_of_checks = _Since("再")
    """A check that tells what was being done just then (专项资金检查时…) is not said to be of 日常检查."""
    own_rules_marked = _Since("再")
    """A rule that bears the body's own name is called by its title (《沙埠镇信息发布审核登记办法》), and ours names us once."""

    # 又
    names_behind_sums = _Since("又")
    """What a note names stands behind how many there were (共76个就业岗位，涉及水尾至龙田公路工程), not in a list with them."""
    figures_unnumbered = _Since("又")
    """No problem or measure that begins with a figure has a number before it (1.3个村)."""
    things_in_notes = _Since("又")
    """A note that only counts something has 涉及 before it, whatever that is called (涉及26个千吨万人以下水厂)."""
    questions_met = _Since("又")
    """What a meeting asked (搬迁抽签怎么公开) is no work."""
    looked_there = _Since("又")
    """To go somewhere and look is a deed (到村查看公开栏2次): no 开展 before that."""
    names_from_themes = _Since("又")
    """A name that begins with the theme keeps it (就业帮扶车间岗位)."""
    centres_of_work = _Since("又")
    """A centre of work that is a deed is told as one (紧扣办好家门口的学校这一中心工作)."""
    bodies_ride_nothing = _Since("又")
    """Where only a person can have done something (骑摩托…) the body is not named as doing it."""
    days_apart = _Since("又")
    """A day leads what was done then in some place: no second 在 before that (汛期，我乡每天在群里发布水位)."""
    scores_at_home = _Since("又")
    """What is done with scores (测评扣分点发到各单位) is told with how the work was looked after, late answers with answers."""
    posts_once = _Since("又")
    """A post that says 分管 anywhere is in charge, and not 分管 once more (副局长（分管法制）)."""
    numbers_of_one = _Since("又")
    """One of something has its noun in its bracket (工期（1个工程）), and people of two kinds are no people of one (河长湖长)."""
    functions_quoted = _Since("又")
    """A name that is a deed is quoted (增设“找社区”小程序)."""
    steps_in_words = _Since("又")
    """A step in two or three characters is told in full (村报送), and people who are named as steps review in turn."""
    dates_with_spans = _Since("又")
    """Dates stand behind the span that they are of (戒严期（3月15日至6月15日）和防火员电话)."""
    forms_once = _Since("又")
    """A form that the name of an explanation has is not told again (以语音形式…语音解读)."""
    series_quoted = _Since("又")
    """Questions and answers with a name of their own are a series (推出“街坊问答”24期)."""
    tongues_used = _Since("又")
    """What was put up in two languages was put up with them (用蒙汉双语张贴)."""
    appraised_work = _Since("又")
    """An appraisal that is called by where alone was one of this work (在全市政务公开考核中位列第4名)."""
    duties_in_rows = _Since("又")
    """Short duties with commas between them are one list, and who of others acts is told apart."""
    numbers_within = _Since("又")
    """A number that contents name themselves is not told again (6所小学的划片范围), nor are there firms without a name."""
    made_not_told = _Since("又")
    """Columns are set up and events held, not published (开设专栏33个, 举办招聘会3次)."""
    numbers_of_notices = _Since("又")
    """So many things are no so many notices on them (大棚改造公示（3260个）)."""
    numbers_of_several = _Since("又")
    """A number of several contents is what they come to, where it may be of another (停泊安排和转移点清单，共14处)."""
    years_beside = _Since("又")
    """The year of the report stands where another stands beside it (2024年预算和2023年决算)."""
    reasons_fuller = _Since("又")
    """Two reasons are not left as 其余2种情形, and of many at least three are named."""
    sessions_apart = _Since("又")
    """A session that did something beside other meetings is told as that one (召开听取汇报的县政府常务会议2次)."""
    checks_carried = _Since("又")
    """A check by the body has its verb beside others that have theirs (开展公开栏拍照抽查12次), and one from above is taken."""
    number_of_which = _Since("又")
    """A number stands before no name where something else behind that may be counted (莲花市场过渡摊位，共112个)."""
    services_at_places = _Since("又")
    """A place that offers services alone (查阅、申请、咨询) is told as offering them, and nothing is read there."""

    manners_first = _Since("又")
    """How something was published, or by whom, stands before our verb (及时公布年度预算, 由区招商中心公布…)."""
    classes_joined = _Since("又")
    """Classes of which one has a 、 in its name are joined by commas (政策、规范性文件类1条，其他类101条)."""
    themes_told_once = _Since("又")
    """Events about one long matter are told with it once (围绕…举办调查问卷活动4次、意见征集活动4次)."""
    followed_in_order = _Since("又")
    """What a clerk has behind what follows on the checks is told with that, and practices behind his own sentence name the body."""
    guides_by_trade = _Since("又")
    """A guide of one trade (学校信息公开指南) is kept to like a system: all of the work does not go by it."""
    nth_alone = _Since("又")
    """A training that has its number in a row (第七期) is not told with 1次 besides."""
    themes_within = _Since("又")
    """A theme that the contents end with is not told before them, nor are fields that one matter lists."""
    places_once = _Since("又")
    """Matters of one theme in one place name the place once (在…发布公告11期，并公布工作动态24条)."""
    official_verbs = _Since("又")
    """Explanations called by the papers that they explain are told as explanations of these (重要政策文件解读29项)."""
    parts_told = _Since("又")
    """Channels and classes that come to less than the total are told as what there was among it, not as all of it."""
    outcomes_plain = _Since("又")
    """An outcome called by a column of the form is told as one (结果为其他结果), without marks."""
    figures_once = _Since("又")
    """Decisions of the administration that the office tells itself are not told again from the table."""
    long_parts_broken = _Since("又")
    """A part that is much too long for one paragraph begins another with what was made known and with what is done."""
    channels_open = _Since("又")
    """Without a total and fields what each channel published opens the part, with the year and the body."""
    checks_alone_carried = _Since("又")
    """A check by the body has its verb where it is the only one as well (开展公开栏照片报送核对12次)."""

    def has(self, version: str) -> bool:
        """Whether what the bank marks so is said in it: 旧 in the first alone, 新 in all others, unmarked in all."""
        return not version or (version != FIRST.mark) is self.tells_all


def of(mark: str) -> Edition:
    """The edition with this mark; the newest where a later version put the mark down."""
    return Edition(mark) if mark in _MARKS else NEWEST


FIRST, NEWEST = Edition(_MARKS[0]), Edition(_MARKS[-1])
