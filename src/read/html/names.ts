/**
 * `id`s and classes that content management systems give to the text of an article: TRS, UCAP, 博达 (vsb), 汉威信,
 * 大汉 (zoom), 拓尔思. Compared without case.
 */
export const CONTENT_NAME =
  /(?:^|\s)(?:(?:font)?zoom(?:con)?|ucap-?content|trs_(?:u?editor(?:_view)?|web)|vsb_(?:news)?content\w{0,9}|v_news_content|article_?-?(?:content|con|body|text|txt|main|detail|box)|art(?:i)?_?con(?:tent)?|news_?-?(?:content|con|body|text|txt)|pages_content|con_text|contentregion|xxgk_?-?(?:content|con)|gknb_?content|detail_?-?(?:content|con)|main_?-?(?:text|txt)|j-fontcontent|ivs_content|xl_?content|zw-?content|detail-?news|wp_articlecontent|mycontent|bodylabel|easysite-news-text|rich_?text|zw|nr|txt_?con|conttxt|text_?con(?:tent)?)(?!\S)/i
/** Names of what surrounds it: whole words of a name. */
export const SURROUNDING_NAME =
  /(?:^|[\s_-])(?:header|nav|navbar|navigation|menu|footer?|copyright|bread|breadcrumbs?|crumbs?|location|position|dqwz|sidebar|aside|share|shares|fenxiang|print|prev|next|prevnext|pre-?next|pager?|pagination|related|recommend|xgxx|xgwd|ewm|qrcode|search|login|toolbar|tools|friendlinks?|yqlj)(?![^\s_\d-])|(?:^|\s)bdshare|share(?:box|button)/i
