/** Places that Chinese texts name without a suffix, in Simplified characters, each with its English name. */
const TABLE = `
中国 China|美国 United States|英国 United Kingdom|法国 France|德国 Germany|日本 Japan|韩国 South Korea|俄罗斯 Russia|印度 India
加拿大 Canada|澳大利亚 Australia|新西兰 New Zealand|新加坡 Singapore|马来西亚 Malaysia|泰国 Thailand|越南 Vietnam|印尼 Indonesia
菲律宾 Philippines|意大利 Italy|西班牙 Spain|葡萄牙 Portugal|荷兰 Netherlands|比利时 Belgium|瑞士 Switzerland|瑞典 Sweden
挪威 Norway|芬兰 Finland|丹麦 Denmark|奥地利 Austria|波兰 Poland|捷克 Czech Republic|匈牙利 Hungary|希腊 Greece|土耳其 Turkey
埃及 Egypt|南非 South Africa|巴西 Brazil|阿根廷 Argentina|墨西哥 Mexico|以色列 Israel|伊朗 Iran|沙特阿拉伯 Saudi Arabia
乌克兰 Ukraine|爱尔兰 Ireland
河北 Hebei|山西 Shanxi|辽宁 Liaoning|吉林 Jilin|黑龙江 Heilongjiang|江苏 Jiangsu|浙江 Zhejiang|安徽 Anhui|福建 Fujian|江西 Jiangxi
山东 Shandong|河南 Henan|湖北 Hubei|湖南 Hunan|广东 Guangdong|海南 Hainan|四川 Sichuan|贵州 Guizhou|云南 Yunnan|陕西 Shaanxi
甘肃 Gansu|青海 Qinghai|内蒙古 Inner Mongolia|广西 Guangxi|西藏 Tibet|宁夏 Ningxia|新疆 Xinjiang|台湾 Taiwan
台东 Taitung|宜兰 Yilan|苗栗 Miaoli|彰化 Changhua|南投 Nantou|云林 Yunlin|屏东 Pingtung|澎湖 Penghu|金门 Kinmen|花莲 Hualien
硅谷 Silicon Valley|欧洲 Europe|亚洲 Asia|非洲 Africa|北美 North America|南美 South America|欧盟 European Union`;

/** Cities among them. */
const CITY_TABLE = `
北京 Beijing|上海 Shanghai|天津 Tianjin|重庆 Chongqing|香港 Hong Kong|澳门 Macau|桃园 Taoyuan|台北 Taipei|新北 New Taipei|台中 Taichung|台南 Tainan
高雄 Kaohsiung|基隆 Keelung|新竹 Hsinchu|嘉义 Chiayi
杭州 Hangzhou|深圳 Shenzhen|广州 Guangzhou|南京 Nanjing|苏州 Suzhou|无锡 Wuxi|常州 Changzhou|宁波 Ningbo|温州 Wenzhou|绍兴 Shaoxing
嘉兴 Jiaxing|湖州 Huzhou|金华 Jinhua|合肥 Hefei|福州 Fuzhou|厦门 Xiamen|泉州 Quanzhou|南昌 Nanchang|济南 Jinan|青岛 Qingdao|烟台 Yantai
郑州 Zhengzhou|洛阳 Luoyang|开封 Kaifeng|武汉 Wuhan|长沙 Changsha|珠海 Zhuhai|佛山 Foshan|东莞 Dongguan|汕头 Shantou|海口 Haikou
三亚 Sanya|成都 Chengdu|绵阳 Mianyang|贵阳 Guiyang|昆明 Kunming|大理 Dali|丽江 Lijiang|拉萨 Lhasa|西安 Xi'an|咸阳 Xianyang|兰州 Lanzhou
西宁 Xining|银川 Yinchuan|乌鲁木齐 Urumqi|呼和浩特 Hohhot|太原 Taiyuan|大同 Datong|石家庄 Shijiazhuang|保定 Baoding|沈阳 Shenyang
大连 Dalian|长春 Changchun|哈尔滨 Harbin
东京 Tokyo|大阪 Osaka|京都 Kyoto|首尔 Seoul|曼谷 Bangkok|伦敦 London|巴黎 Paris|柏林 Berlin|慕尼黑 Munich|罗马 Rome|米兰 Milan
马德里 Madrid|巴塞罗那 Barcelona|维也纳 Vienna|布拉格 Prague|莫斯科 Moscow|纽约 New York|洛杉矶 Los Angeles|旧金山 San Francisco
芝加哥 Chicago|波士顿 Boston|西雅图 Seattle|华盛顿 Washington|多伦多 Toronto|温哥华 Vancouver|悉尼 Sydney|墨尔本 Melbourne|开罗 Cairo
迪拜 Dubai|孟买 Mumbai`;

const read = (table: string): Map<string, string> =>
  new Map(
    table
      .trim()
      .split(/[|\n]/u)
      .map((line) => {
        const at = line.indexOf(' ');
        return [line.slice(0, at), line.slice(at + 1)];
      }),
  );

/** Cities, with their English names. */
export const CITIES: ReadonlyMap<string, string> = read(CITY_TABLE);

/** Countries, regions and cities, with their English names. */
export const ATLAS: ReadonlyMap<string, string> = new Map([...read(TABLE), ...CITIES]);
