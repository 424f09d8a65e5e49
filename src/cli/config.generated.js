// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../base/code-point-length.ts';
"use strict";
export const validateConfig = validate20;
const schema31 = {"type":"object","properties":{"to":{"type":"string","maxLength":2000},"dialect":{"type":"string","enum":["chat-api","chat-gateway"]},"allowRemote":{"type":"boolean"},"key":{"type":"string","minLength":1,"maxLength":2000},"seed":{"type":"string","minLength":1,"maxLength":2000},"freezeTime":{"type":"string","minLength":1,"maxLength":40},"port":{"type":"integer","minimum":0,"maximum":65535},"host":{"type":"string","minLength":1,"maxLength":2000},"allowHost":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"maxItems":50},"clock":{"type":"string","enum":["wall","virtual"]},"speed":{"type":"number","exclusiveMinimum":0,"maximum":1000000},"conversations":{"type":"integer","minimum":1,"maximum":1000000},"concurrency":{"type":"integer","minimum":1,"maximum":100000},"customerSays":{"anyOf":[{"type":"string","minLength":1,"maxLength":65536},{"type":"object","required":["call"],"properties":{"call":{"type":"string","minLength":1,"maxLength":2000},"headers":{"type":"object","patternProperties":{"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$":{"type":"string","pattern":"^[^\\u0000\\r\\n]*$","maxLength":2000}},"additionalProperties":false,"maxProperties":50},"body":{"anyOf":[{"type":"string","maxLength":65536},{"type":"array","items":{}},{"type":"object","patternProperties":{"^.*$":{}}}]},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20}},"additionalProperties":false}]},"customerOpens":{"anyOf":[{"type":"string","minLength":1,"maxLength":65536},{"type":"object","required":["call"],"properties":{"call":{"type":"string","minLength":1,"maxLength":2000},"headers":{"type":"object","patternProperties":{"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$":{"type":"string","pattern":"^[^\\u0000\\r\\n]*$","maxLength":2000}},"additionalProperties":false,"maxProperties":50},"body":{"anyOf":[{"type":"string","maxLength":65536},{"type":"array","items":{}},{"type":"object","patternProperties":{"^.*$":{}}}]},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20}},"additionalProperties":false}]},"customerLeaves":{"anyOf":[{"type":"string","minLength":1,"maxLength":65536},{"type":"object","required":["call"],"properties":{"call":{"type":"string","minLength":1,"maxLength":2000},"headers":{"type":"object","patternProperties":{"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$":{"type":"string","pattern":"^[^\\u0000\\r\\n]*$","maxLength":2000}},"additionalProperties":false,"maxProperties":50},"body":{"anyOf":[{"type":"string","maxLength":65536},{"type":"array","items":{}},{"type":"object","patternProperties":{"^.*$":{}}}]},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20}},"additionalProperties":false}]},"unscripted":{"type":"string","enum":["ignore","warn","error"]},"reporter":{"type":"array","items":{"type":"string","enum":["default","json","junit"]},"minItems":1,"maxItems":3},"outputFile":{"type":"object","properties":{"default":{"type":"string","minLength":1,"maxLength":2000},"json":{"type":"string","minLength":1,"maxLength":2000},"junit":{"type":"string","minLength":1,"maxLength":2000}},"additionalProperties":false},"wait":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"How long to wait until your app listens."},"ready":{"type":"string","minLength":1,"maxLength":2000},"settings":{"type":"object","properties":{"transferOrder":{"type":"string","enum":["transfer-first","leave-first"]},"agentName":{"type":"string","enum":["first,last","plain"]},"keyOrder":{"type":"string","enum":["observed","documented","shuffled"]},"bodyStyle":{"type":"string","enum":["compact","pretty","escaped"]},"headerCase":{"type":"string","enum":["lower","title"]},"signed":{"type":"boolean"},"retryDelays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},"maxItems":20},"timeout":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the app has to answer one request."},"headOfLine":{"type":"string","enum":["block","pass"]},"undelivered":{"type":"string","enum":["stop-unanswered","stop","continue"]},"tenantId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-tenant-id, and the tenant in the paths of REST calls. Letters, digits, - and _ only."},"customerId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-customer-id; by default the tenant id, as in the published sample."},"strictness":{"type":"string","enum":["tolerant","strict"]},"webhookVerification":{"type":"string","enum":["refuse","ignore"]},"unknownQueues":{"type":"string","enum":["accept","refuse"]},"conversationCreated":{"type":"string","enum":["accepted","ok"]},"tokenLifetime":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted time for which an access token is valid. The reference of chat-api shows 3600 seconds, the OAuth guide 1799."},"tokenShape":{"type":"string","enum":["reference","guide"]}},"additionalProperties":false}},"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePointLength;
const pattern4 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$", "u");
const pattern6 = new RegExp("^[^\\u0000\\r\\n]*$", "u");
const pattern7 = new RegExp("^.*$", "u");
const pattern8 = new RegExp("^[a-z][A-Za-z0-9]{0,39}$", "u");
const pattern22 = new RegExp("^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$", "u");
const pattern25 = new RegExp("^[A-Za-z0-9_-]*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(typeof data0 === "string"){
if(func2(data0) > 2000){
const err1 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.to,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},schema:schema31.properties.to.type,parentSchema:schema31.properties.to,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.dialect !== undefined){
let data1 = data.dialect;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},schema:schema31.properties.dialect.type,parentSchema:schema31.properties.dialect,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data1 === "chat-api") || (data1 === "chat-gateway"))){
const err4 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema31.properties.dialect.enum},schema:schema31.properties.dialect.enum,parentSchema:schema31.properties.dialect,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.allowRemote !== undefined){
let data2 = data.allowRemote;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/allowRemote",schemaPath:"#/properties/allowRemote/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.allowRemote.type,parentSchema:schema31.properties.allowRemote,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.key !== undefined){
let data3 = data.key;
if(typeof data3 === "string"){
if(func2(data3) > 2000){
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.key,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data3) < 1){
const err7 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.key,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},schema:schema31.properties.key.type,parentSchema:schema31.properties.key,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.seed !== undefined){
let data4 = data.seed;
if(typeof data4 === "string"){
if(func2(data4) > 2000){
const err9 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.seed,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data4) < 1){
const err10 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.seed,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "string"},schema:schema31.properties.seed.type,parentSchema:schema31.properties.seed,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.freezeTime !== undefined){
let data5 = data.freezeTime;
if(typeof data5 === "string"){
if(func2(data5) > 40){
const err12 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.freezeTime,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func2(data5) < 1){
const err13 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.freezeTime,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/type",keyword:"type",params:{type: "string"},schema:schema31.properties.freezeTime.type,parentSchema:schema31.properties.freezeTime,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.port !== undefined){
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err15 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.port.type,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.host !== undefined){
let data7 = data.host;
if(typeof data7 === "string"){
if(func2(data7) > 2000){
const err18 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.host,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func2(data7) < 1){
const err19 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.host,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},schema:schema31.properties.host.type,parentSchema:schema31.properties.host,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.allowHost !== undefined){
let data8 = data.allowHost;
if(Array.isArray(data8)){
if(data8.length > 50){
const err21 = {instancePath:instancePath+"/allowHost",schemaPath:"#/properties/allowHost/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema31.properties.allowHost,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func2(data9) > 253){
const err22 = {instancePath:instancePath+"/allowHost/" + i0,schemaPath:"#/properties/allowHost/items/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema31.properties.allowHost.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data9) < 1){
const err23 = {instancePath:instancePath+"/allowHost/" + i0,schemaPath:"#/properties/allowHost/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.allowHost.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/allowHost/" + i0,schemaPath:"#/properties/allowHost/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.allowHost.items.type,parentSchema:schema31.properties.allowHost.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/allowHost",schemaPath:"#/properties/allowHost/type",keyword:"type",params:{type: "array"},schema:schema31.properties.allowHost.type,parentSchema:schema31.properties.allowHost,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.clock !== undefined){
let data10 = data.clock;
if(typeof data10 !== "string"){
const err26 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "string"},schema:schema31.properties.clock.type,parentSchema:schema31.properties.clock,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((data10 === "wall") || (data10 === "virtual"))){
const err27 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/enum",keyword:"enum",params:{allowedValues: schema31.properties.clock.enum},schema:schema31.properties.clock.enum,parentSchema:schema31.properties.clock,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.speed !== undefined){
let data11 = data.speed;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000000 || isNaN(data11)){
const err28 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.speed,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data11 <= 0 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema31.properties.speed,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/type",keyword:"type",params:{type: "number"},schema:schema31.properties.speed.type,parentSchema:schema31.properties.speed,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.conversations !== undefined){
let data12 = data.conversations;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err31 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.conversations.type,parentSchema:schema31.properties.conversations,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000000 || isNaN(data12)){
const err32 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.conversations,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err33 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.conversations,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.concurrency !== undefined){
let data13 = data.concurrency;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err34 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.concurrency.type,parentSchema:schema31.properties.concurrency,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100000 || isNaN(data13)){
const err35 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.concurrency,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err36 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.concurrency,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data.customerSays !== undefined){
let data14 = data.customerSays;
const _errs31 = errors;
let valid3 = false;
const _errs32 = errors;
if(typeof data14 === "string"){
if(func2(data14) > 65536){
const err37 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerSays.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func2(data14) < 1){
const err38 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[0].type,parentSchema:schema31.properties.customerSays.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs32 === errors;
valid3 = valid3 || _valid0;
const _errs34 = errors;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.call === undefined){
const err40 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/1/required",keyword:"required",params:{missingProperty: "call"},schema:schema31.properties.customerSays.anyOf[1].required,parentSchema:schema31.properties.customerSays.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key1 in data14){
if(!((((key1 === "call") || (key1 === "headers")) || (key1 === "body")) || (key1 === "capture"))){
const err41 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.customerSays.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data14.call !== undefined){
let data15 = data14.call;
if(typeof data15 === "string"){
if(func2(data15) > 2000){
const err42 = {instancePath:instancePath+"/customerSays/call",schemaPath:"#/properties/customerSays/anyOf/1/properties/call/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerSays.anyOf[1].properties.call,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func2(data15) < 1){
const err43 = {instancePath:instancePath+"/customerSays/call",schemaPath:"#/properties/customerSays/anyOf/1/properties/call/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[1].properties.call,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/customerSays/call",schemaPath:"#/properties/customerSays/anyOf/1/properties/call/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.call.type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.call,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data14.headers !== undefined){
let data16 = data14.headers;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length > 50){
const err45 = {instancePath:instancePath+"/customerSays/headers",schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 50},schema:50,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key2 in data16){
if(!(pattern4.test(key2))){
const err46 = {instancePath:instancePath+"/customerSays/headers",schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
for(const key3 in data16){
if(pattern4.test(key3)){
let data17 = data16[key3];
if(typeof data17 === "string"){
if(func2(data17) > 2000){
const err47 = {instancePath:instancePath+"/customerSays/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!pattern6.test(data17)){
const err48 = {instancePath:instancePath+"/customerSays/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]*$"},schema:"^[^\\u0000\\r\\n]*$",parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/customerSays/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/customerSays/headers",schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].properties.headers.type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data14.body !== undefined){
let data18 = data14.body;
const _errs45 = errors;
let valid6 = false;
const _errs46 = errors;
if(typeof data18 === "string"){
if(func2(data18) > 65536){
const err51 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[0].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid1 = _errs46 === errors;
valid6 = valid6 || _valid1;
const _errs48 = errors;
if(!(Array.isArray(data18))){
const err53 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[1].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid1 = _errs48 === errors;
valid6 = valid6 || _valid1;
const _errs50 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
var props0 = {};
for(const key4 in data18){
if(pattern7.test(key4)){
props0[key4] = true;
}
}
}
else {
const err54 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[2].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[2],data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid1 = _errs50 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const err55 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
}
if(data14.capture !== undefined){
let data19 = data14.capture;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length > 20){
const err56 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(Object.keys(data19).length < 1){
const err57 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key5 in data19){
if(!(pattern8.test(key5))){
const err58 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
for(const key6 in data19){
if(pattern8.test(key6)){
let data20 = data19[key6];
if(typeof data20 === "string"){
if(func2(data20) > 200){
const err59 = {instancePath:instancePath+"/customerSays/capture/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func2(data20) < 1){
const err60 = {instancePath:instancePath+"/customerSays/capture/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/customerSays/capture/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data20};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].properties.capture.type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].type,parentSchema:schema31.properties.customerSays.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid0 = _errs34 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err64 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerSays.anyOf,parentSchema:schema31.properties.customerSays,data:data14};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
}
if(data.customerOpens !== undefined){
let data21 = data.customerOpens;
const _errs58 = errors;
let valid9 = false;
const _errs59 = errors;
if(typeof data21 === "string"){
if(func2(data21) > 65536){
const err65 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerOpens.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func2(data21) < 1){
const err66 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[0].type,parentSchema:schema31.properties.customerOpens.anyOf[0],data:data21};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid2 = _errs59 === errors;
valid9 = valid9 || _valid2;
const _errs61 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.call === undefined){
const err68 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/1/required",keyword:"required",params:{missingProperty: "call"},schema:schema31.properties.customerOpens.anyOf[1].required,parentSchema:schema31.properties.customerOpens.anyOf[1],data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key7 in data21){
if(!((((key7 === "call") || (key7 === "headers")) || (key7 === "body")) || (key7 === "capture"))){
const err69 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema31.properties.customerOpens.anyOf[1],data:data21};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data21.call !== undefined){
let data22 = data21.call;
if(typeof data22 === "string"){
if(func2(data22) > 2000){
const err70 = {instancePath:instancePath+"/customerOpens/call",schemaPath:"#/properties/customerOpens/anyOf/1/properties/call/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.call,data:data22};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(func2(data22) < 1){
const err71 = {instancePath:instancePath+"/customerOpens/call",schemaPath:"#/properties/customerOpens/anyOf/1/properties/call/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.call,data:data22};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/customerOpens/call",schemaPath:"#/properties/customerOpens/anyOf/1/properties/call/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.call.type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.call,data:data22};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data21.headers !== undefined){
let data23 = data21.headers;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length > 50){
const err73 = {instancePath:instancePath+"/customerOpens/headers",schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 50},schema:50,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers,data:data23};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key8 in data23){
if(!(pattern4.test(key8))){
const err74 = {instancePath:instancePath+"/customerOpens/headers",schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers,data:data23};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
for(const key9 in data23){
if(pattern4.test(key9)){
let data24 = data23[key9];
if(typeof data24 === "string"){
if(func2(data24) > 2000){
const err75 = {instancePath:instancePath+"/customerOpens/headers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data24};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!pattern6.test(data24)){
const err76 = {instancePath:instancePath+"/customerOpens/headers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]*$"},schema:"^[^\\u0000\\r\\n]*$",parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data24};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/customerOpens/headers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data24};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
}
else {
const err78 = {instancePath:instancePath+"/customerOpens/headers",schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].properties.headers.type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers,data:data23};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data21.body !== undefined){
let data25 = data21.body;
const _errs72 = errors;
let valid12 = false;
const _errs73 = errors;
if(typeof data25 === "string"){
if(func2(data25) > 65536){
const err79 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[0],data:data25};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[0].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[0],data:data25};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid3 = _errs73 === errors;
valid12 = valid12 || _valid3;
const _errs75 = errors;
if(!(Array.isArray(data25))){
const err81 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[1].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[1],data:data25};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid3 = _errs75 === errors;
valid12 = valid12 || _valid3;
const _errs77 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
var props2 = {};
for(const key10 in data25){
if(pattern7.test(key10)){
props2[key10] = true;
}
}
}
else {
const err82 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[2].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[2],data:data25};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var _valid3 = _errs77 === errors;
valid12 = valid12 || _valid3;
if(!valid12){
const err83 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body,data:data25};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
}
if(data21.capture !== undefined){
let data26 = data21.capture;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(Object.keys(data26).length > 20){
const err84 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data26};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(Object.keys(data26).length < 1){
const err85 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data26};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key11 in data26){
if(!(pattern8.test(key11))){
const err86 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data26};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
for(const key12 in data26){
if(pattern8.test(key12)){
let data27 = data26[key12];
if(typeof data27 === "string"){
if(func2(data27) > 200){
const err87 = {instancePath:instancePath+"/customerOpens/capture/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data27};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(func2(data27) < 1){
const err88 = {instancePath:instancePath+"/customerOpens/capture/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data27};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/customerOpens/capture/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data27};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
else {
const err90 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].properties.capture.type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data26};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].type,parentSchema:schema31.properties.customerOpens.anyOf[1],data:data21};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid2 = _errs61 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const err92 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerOpens.anyOf,parentSchema:schema31.properties.customerOpens,data:data21};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
if(data.customerLeaves !== undefined){
let data28 = data.customerLeaves;
const _errs85 = errors;
let valid15 = false;
const _errs86 = errors;
if(typeof data28 === "string"){
if(func2(data28) > 65536){
const err93 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerLeaves.anyOf[0],data:data28};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(func2(data28) < 1){
const err94 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[0],data:data28};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[0].type,parentSchema:schema31.properties.customerLeaves.anyOf[0],data:data28};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid4 = _errs86 === errors;
valid15 = valid15 || _valid4;
const _errs88 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.call === undefined){
const err96 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/1/required",keyword:"required",params:{missingProperty: "call"},schema:schema31.properties.customerLeaves.anyOf[1].required,parentSchema:schema31.properties.customerLeaves.anyOf[1],data:data28};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key13 in data28){
if(!((((key13 === "call") || (key13 === "headers")) || (key13 === "body")) || (key13 === "capture"))){
const err97 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema31.properties.customerLeaves.anyOf[1],data:data28};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data28.call !== undefined){
let data29 = data28.call;
if(typeof data29 === "string"){
if(func2(data29) > 2000){
const err98 = {instancePath:instancePath+"/customerLeaves/call",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/call/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.call,data:data29};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(func2(data29) < 1){
const err99 = {instancePath:instancePath+"/customerLeaves/call",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/call/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.call,data:data29};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/customerLeaves/call",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/call/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.call.type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.call,data:data29};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data28.headers !== undefined){
let data30 = data28.headers;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(Object.keys(data30).length > 50){
const err101 = {instancePath:instancePath+"/customerLeaves/headers",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 50},schema:50,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers,data:data30};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key14 in data30){
if(!(pattern4.test(key14))){
const err102 = {instancePath:instancePath+"/customerLeaves/headers",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers,data:data30};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
for(const key15 in data30){
if(pattern4.test(key15)){
let data31 = data30[key15];
if(typeof data31 === "string"){
if(func2(data31) > 2000){
const err103 = {instancePath:instancePath+"/customerLeaves/headers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data31};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(!pattern6.test(data31)){
const err104 = {instancePath:instancePath+"/customerLeaves/headers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]*$"},schema:"^[^\\u0000\\r\\n]*$",parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data31};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/customerLeaves/headers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data31};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/customerLeaves/headers",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].properties.headers.type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers,data:data30};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data28.body !== undefined){
let data32 = data28.body;
const _errs99 = errors;
let valid18 = false;
const _errs100 = errors;
if(typeof data32 === "string"){
if(func2(data32) > 65536){
const err107 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[0],data:data32};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[0].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[0],data:data32};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var _valid5 = _errs100 === errors;
valid18 = valid18 || _valid5;
const _errs102 = errors;
if(!(Array.isArray(data32))){
const err109 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[1].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[1],data:data32};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var _valid5 = _errs102 === errors;
valid18 = valid18 || _valid5;
const _errs104 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
var props4 = {};
for(const key16 in data32){
if(pattern7.test(key16)){
props4[key16] = true;
}
}
}
else {
const err110 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[2].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[2],data:data32};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid5 = _errs104 === errors;
valid18 = valid18 || _valid5;
if(!valid18){
const err111 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body,data:data32};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs99;
if(vErrors !== null){
if(_errs99){
vErrors.length = _errs99;
}
else {
vErrors = null;
}
}
}
}
if(data28.capture !== undefined){
let data33 = data28.capture;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length > 20){
const err112 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data33};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(Object.keys(data33).length < 1){
const err113 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data33};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
for(const key17 in data33){
if(!(pattern8.test(key17))){
const err114 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data33};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
for(const key18 in data33){
if(pattern8.test(key18)){
let data34 = data33[key18];
if(typeof data34 === "string"){
if(func2(data34) > 200){
const err115 = {instancePath:instancePath+"/customerLeaves/capture/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data34};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(func2(data34) < 1){
const err116 = {instancePath:instancePath+"/customerLeaves/capture/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data34};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/customerLeaves/capture/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data34};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
}
else {
const err118 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].properties.capture.type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data33};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].type,parentSchema:schema31.properties.customerLeaves.anyOf[1],data:data28};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var _valid4 = _errs88 === errors;
valid15 = valid15 || _valid4;
if(!valid15){
const err120 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerLeaves.anyOf,parentSchema:schema31.properties.customerLeaves,data:data28};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
}
if(data.unscripted !== undefined){
let data35 = data.unscripted;
if(typeof data35 !== "string"){
const err121 = {instancePath:instancePath+"/unscripted",schemaPath:"#/properties/unscripted/type",keyword:"type",params:{type: "string"},schema:schema31.properties.unscripted.type,parentSchema:schema31.properties.unscripted,data:data35};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!(((data35 === "ignore") || (data35 === "warn")) || (data35 === "error"))){
const err122 = {instancePath:instancePath+"/unscripted",schemaPath:"#/properties/unscripted/enum",keyword:"enum",params:{allowedValues: schema31.properties.unscripted.enum},schema:schema31.properties.unscripted.enum,parentSchema:schema31.properties.unscripted,data:data35};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.reporter !== undefined){
let data36 = data.reporter;
if(Array.isArray(data36)){
if(data36.length > 3){
const err123 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/maxItems",keyword:"maxItems",params:{limit: 3},schema:3,parentSchema:schema31.properties.reporter,data:data36};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data36.length < 1){
const err124 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.reporter,data:data36};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
const len1 = data36.length;
for(let i1=0; i1<len1; i1++){
let data37 = data36[i1];
if(typeof data37 !== "string"){
const err125 = {instancePath:instancePath+"/reporter/" + i1,schemaPath:"#/properties/reporter/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.reporter.items.type,parentSchema:schema31.properties.reporter.items,data:data37};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(!(((data37 === "default") || (data37 === "json")) || (data37 === "junit"))){
const err126 = {instancePath:instancePath+"/reporter/" + i1,schemaPath:"#/properties/reporter/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.reporter.items.enum},schema:schema31.properties.reporter.items.enum,parentSchema:schema31.properties.reporter.items,data:data37};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/type",keyword:"type",params:{type: "array"},schema:schema31.properties.reporter.type,parentSchema:schema31.properties.reporter,data:data36};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.outputFile !== undefined){
let data38 = data.outputFile;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key19 in data38){
if(!(((key19 === "default") || (key19 === "json")) || (key19 === "junit"))){
const err128 = {instancePath:instancePath+"/outputFile",schemaPath:"#/properties/outputFile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema31.properties.outputFile,data:data38};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data38.default !== undefined){
let data39 = data38.default;
if(typeof data39 === "string"){
if(func2(data39) > 2000){
const err129 = {instancePath:instancePath+"/outputFile/default",schemaPath:"#/properties/outputFile/properties/default/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.outputFile.properties.default,data:data39};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(func2(data39) < 1){
const err130 = {instancePath:instancePath+"/outputFile/default",schemaPath:"#/properties/outputFile/properties/default/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.outputFile.properties.default,data:data39};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/outputFile/default",schemaPath:"#/properties/outputFile/properties/default/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputFile.properties.default.type,parentSchema:schema31.properties.outputFile.properties.default,data:data39};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data38.json !== undefined){
let data40 = data38.json;
if(typeof data40 === "string"){
if(func2(data40) > 2000){
const err132 = {instancePath:instancePath+"/outputFile/json",schemaPath:"#/properties/outputFile/properties/json/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.outputFile.properties.json,data:data40};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(func2(data40) < 1){
const err133 = {instancePath:instancePath+"/outputFile/json",schemaPath:"#/properties/outputFile/properties/json/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.outputFile.properties.json,data:data40};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/outputFile/json",schemaPath:"#/properties/outputFile/properties/json/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputFile.properties.json.type,parentSchema:schema31.properties.outputFile.properties.json,data:data40};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data38.junit !== undefined){
let data41 = data38.junit;
if(typeof data41 === "string"){
if(func2(data41) > 2000){
const err135 = {instancePath:instancePath+"/outputFile/junit",schemaPath:"#/properties/outputFile/properties/junit/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.outputFile.properties.junit,data:data41};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(func2(data41) < 1){
const err136 = {instancePath:instancePath+"/outputFile/junit",schemaPath:"#/properties/outputFile/properties/junit/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.outputFile.properties.junit,data:data41};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/outputFile/junit",schemaPath:"#/properties/outputFile/properties/junit/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputFile.properties.junit.type,parentSchema:schema31.properties.outputFile.properties.junit,data:data41};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/outputFile",schemaPath:"#/properties/outputFile/type",keyword:"type",params:{type: "object"},schema:schema31.properties.outputFile.type,parentSchema:schema31.properties.outputFile,data:data38};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.wait !== undefined){
let data42 = data.wait;
if(typeof data42 === "string"){
if(!pattern22.test(data42)){
const err139 = {instancePath:instancePath+"/wait",schemaPath:"#/properties/wait/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.wait,data:data42};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/wait",schemaPath:"#/properties/wait/type",keyword:"type",params:{type: "string"},schema:schema31.properties.wait.type,parentSchema:schema31.properties.wait,data:data42};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data.ready !== undefined){
let data43 = data.ready;
if(typeof data43 === "string"){
if(func2(data43) > 2000){
const err141 = {instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.ready,data:data43};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(func2(data43) < 1){
const err142 = {instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.ready,data:data43};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/type",keyword:"type",params:{type: "string"},schema:schema31.properties.ready.type,parentSchema:schema31.properties.ready,data:data43};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.settings !== undefined){
let data44 = data.settings;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key20 in data44){
if(!(func1.call(schema31.properties.settings.properties, key20))){
const err144 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema31.properties.settings,data:data44};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data44.transferOrder !== undefined){
let data45 = data44.transferOrder;
if(typeof data45 !== "string"){
const err145 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.transferOrder.type,parentSchema:schema31.properties.settings.properties.transferOrder,data:data45};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(!((data45 === "transfer-first") || (data45 === "leave-first"))){
const err146 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.transferOrder.enum},schema:schema31.properties.settings.properties.transferOrder.enum,parentSchema:schema31.properties.settings.properties.transferOrder,data:data45};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data44.agentName !== undefined){
let data46 = data44.agentName;
if(typeof data46 !== "string"){
const err147 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.agentName.type,parentSchema:schema31.properties.settings.properties.agentName,data:data46};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(!((data46 === "first,last") || (data46 === "plain"))){
const err148 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.agentName.enum},schema:schema31.properties.settings.properties.agentName.enum,parentSchema:schema31.properties.settings.properties.agentName,data:data46};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data44.keyOrder !== undefined){
let data47 = data44.keyOrder;
if(typeof data47 !== "string"){
const err149 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.keyOrder.type,parentSchema:schema31.properties.settings.properties.keyOrder,data:data47};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(!(((data47 === "observed") || (data47 === "documented")) || (data47 === "shuffled"))){
const err150 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.keyOrder.enum},schema:schema31.properties.settings.properties.keyOrder.enum,parentSchema:schema31.properties.settings.properties.keyOrder,data:data47};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data44.bodyStyle !== undefined){
let data48 = data44.bodyStyle;
if(typeof data48 !== "string"){
const err151 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.bodyStyle.type,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data48};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!(((data48 === "compact") || (data48 === "pretty")) || (data48 === "escaped"))){
const err152 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.bodyStyle.enum},schema:schema31.properties.settings.properties.bodyStyle.enum,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data48};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data44.headerCase !== undefined){
let data49 = data44.headerCase;
if(typeof data49 !== "string"){
const err153 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headerCase.type,parentSchema:schema31.properties.settings.properties.headerCase,data:data49};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(!((data49 === "lower") || (data49 === "title"))){
const err154 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headerCase.enum},schema:schema31.properties.settings.properties.headerCase.enum,parentSchema:schema31.properties.settings.properties.headerCase,data:data49};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data44.signed !== undefined){
let data50 = data44.signed;
if(typeof data50 !== "boolean"){
const err155 = {instancePath:instancePath+"/settings/signed",schemaPath:"#/properties/settings/properties/signed/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.settings.properties.signed.type,parentSchema:schema31.properties.settings.properties.signed,data:data50};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data44.retryDelays !== undefined){
let data51 = data44.retryDelays;
if(Array.isArray(data51)){
if(data51.length > 20){
const err156 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.settings.properties.retryDelays,data:data51};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
const len2 = data51.length;
for(let i2=0; i2<len2; i2++){
let data52 = data51[i2];
if(typeof data52 === "string"){
if(!pattern22.test(data52)){
const err157 = {instancePath:instancePath+"/settings/retryDelays/" + i2,schemaPath:"#/properties/settings/properties/retryDelays/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data52};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/settings/retryDelays/" + i2,schemaPath:"#/properties/settings/properties/retryDelays/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.retryDelays.items.type,parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data52};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/type",keyword:"type",params:{type: "array"},schema:schema31.properties.settings.properties.retryDelays.type,parentSchema:schema31.properties.settings.properties.retryDelays,data:data51};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data44.timeout !== undefined){
let data53 = data44.timeout;
if(typeof data53 === "string"){
if(!pattern22.test(data53)){
const err160 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.timeout,data:data53};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.timeout.type,parentSchema:schema31.properties.settings.properties.timeout,data:data53};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data44.headOfLine !== undefined){
let data54 = data44.headOfLine;
if(typeof data54 !== "string"){
const err162 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headOfLine.type,parentSchema:schema31.properties.settings.properties.headOfLine,data:data54};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(!((data54 === "block") || (data54 === "pass"))){
const err163 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headOfLine.enum},schema:schema31.properties.settings.properties.headOfLine.enum,parentSchema:schema31.properties.settings.properties.headOfLine,data:data54};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data44.undelivered !== undefined){
let data55 = data44.undelivered;
if(typeof data55 !== "string"){
const err164 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.undelivered.type,parentSchema:schema31.properties.settings.properties.undelivered,data:data55};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(!(((data55 === "stop-unanswered") || (data55 === "stop")) || (data55 === "continue"))){
const err165 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.undelivered.enum},schema:schema31.properties.settings.properties.undelivered.enum,parentSchema:schema31.properties.settings.properties.undelivered,data:data55};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data44.tenantId !== undefined){
let data56 = data44.tenantId;
if(typeof data56 === "string"){
if(func2(data56) > 200){
const err166 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.tenantId,data:data56};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(!pattern25.test(data56)){
const err167 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.tenantId,data:data56};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tenantId.type,parentSchema:schema31.properties.settings.properties.tenantId,data:data56};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data44.customerId !== undefined){
let data57 = data44.customerId;
if(typeof data57 === "string"){
if(func2(data57) > 200){
const err169 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.customerId,data:data57};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(!pattern25.test(data57)){
const err170 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.customerId,data:data57};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.customerId.type,parentSchema:schema31.properties.settings.properties.customerId,data:data57};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data44.strictness !== undefined){
let data58 = data44.strictness;
if(typeof data58 !== "string"){
const err172 = {instancePath:instancePath+"/settings/strictness",schemaPath:"#/properties/settings/properties/strictness/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.strictness.type,parentSchema:schema31.properties.settings.properties.strictness,data:data58};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(!((data58 === "tolerant") || (data58 === "strict"))){
const err173 = {instancePath:instancePath+"/settings/strictness",schemaPath:"#/properties/settings/properties/strictness/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.strictness.enum},schema:schema31.properties.settings.properties.strictness.enum,parentSchema:schema31.properties.settings.properties.strictness,data:data58};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data44.webhookVerification !== undefined){
let data59 = data44.webhookVerification;
if(typeof data59 !== "string"){
const err174 = {instancePath:instancePath+"/settings/webhookVerification",schemaPath:"#/properties/settings/properties/webhookVerification/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.webhookVerification.type,parentSchema:schema31.properties.settings.properties.webhookVerification,data:data59};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(!((data59 === "refuse") || (data59 === "ignore"))){
const err175 = {instancePath:instancePath+"/settings/webhookVerification",schemaPath:"#/properties/settings/properties/webhookVerification/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.webhookVerification.enum},schema:schema31.properties.settings.properties.webhookVerification.enum,parentSchema:schema31.properties.settings.properties.webhookVerification,data:data59};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data44.unknownQueues !== undefined){
let data60 = data44.unknownQueues;
if(typeof data60 !== "string"){
const err176 = {instancePath:instancePath+"/settings/unknownQueues",schemaPath:"#/properties/settings/properties/unknownQueues/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.unknownQueues.type,parentSchema:schema31.properties.settings.properties.unknownQueues,data:data60};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(!((data60 === "accept") || (data60 === "refuse"))){
const err177 = {instancePath:instancePath+"/settings/unknownQueues",schemaPath:"#/properties/settings/properties/unknownQueues/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.unknownQueues.enum},schema:schema31.properties.settings.properties.unknownQueues.enum,parentSchema:schema31.properties.settings.properties.unknownQueues,data:data60};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data44.conversationCreated !== undefined){
let data61 = data44.conversationCreated;
if(typeof data61 !== "string"){
const err178 = {instancePath:instancePath+"/settings/conversationCreated",schemaPath:"#/properties/settings/properties/conversationCreated/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.conversationCreated.type,parentSchema:schema31.properties.settings.properties.conversationCreated,data:data61};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(!((data61 === "accepted") || (data61 === "ok"))){
const err179 = {instancePath:instancePath+"/settings/conversationCreated",schemaPath:"#/properties/settings/properties/conversationCreated/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.conversationCreated.enum},schema:schema31.properties.settings.properties.conversationCreated.enum,parentSchema:schema31.properties.settings.properties.conversationCreated,data:data61};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data44.tokenLifetime !== undefined){
let data62 = data44.tokenLifetime;
if(typeof data62 === "string"){
if(!pattern22.test(data62)){
const err180 = {instancePath:instancePath+"/settings/tokenLifetime",schemaPath:"#/properties/settings/properties/tokenLifetime/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.tokenLifetime,data:data62};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/settings/tokenLifetime",schemaPath:"#/properties/settings/properties/tokenLifetime/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tokenLifetime.type,parentSchema:schema31.properties.settings.properties.tokenLifetime,data:data62};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data44.tokenShape !== undefined){
let data63 = data44.tokenShape;
if(typeof data63 !== "string"){
const err182 = {instancePath:instancePath+"/settings/tokenShape",schemaPath:"#/properties/settings/properties/tokenShape/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tokenShape.type,parentSchema:schema31.properties.settings.properties.tokenShape,data:data63};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(!((data63 === "reference") || (data63 === "guide"))){
const err183 = {instancePath:instancePath+"/settings/tokenShape",schemaPath:"#/properties/settings/properties/tokenShape/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.tokenShape.enum},schema:schema31.properties.settings.properties.tokenShape.enum,parentSchema:schema31.properties.settings.properties.tokenShape,data:data63};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},schema:schema31.properties.settings.type,parentSchema:schema31.properties.settings,data:data44};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
else {
const err185 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
