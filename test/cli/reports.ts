/** A report of an invented office, complete in its six parts. */
export const COMPLETE = `云溪县水利局2022年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为2022年1月1日至2022年12月31日。联系电话：0571-63960000，电子邮箱：slj@example.gov.cn。

一、总体情况
2022年，我局主动公开政府信息。
二、主动公开政府信息情况
见附表。
三、收到和处理政府信息公开申请情况
2022年，我局没有收到政府信息公开申请。
四、政府信息公开行政复议、行政诉讼情况
2022年，我局没有发生政府信息公开行政复议、行政诉讼。
五、存在的主要问题及改进情况
公开的内容还不够通俗，我局已为重要文件配上图解，并请读者试读。
六、其他需要报告的事项
2022年，我局没有收取信息处理费。

云溪县水利局
2023年1月18日
`

/** The same with a lost word: \`text-garbled/question-marks\`, a warning, on line 6. */
export const GARBLED = COMPLETE.replace('我局主动公开政府信息。', '我局主动公开政府信息。??')

/** Only one of six parts: \`section-required/missing\`, errors. */
export const TORN = COMPLETE.slice(0, COMPLETE.indexOf('二、'))
