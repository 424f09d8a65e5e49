// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../base/code-point-length.ts';
"use strict";
export const validateConfig = validate20;
const schema31 = {"type":"object","properties":{"to":{"type":"string","minLength":1,"maxLength":2000},"dialect":{"type":"string","enum":["chat-api","chat-gateway"]},"allowRemote":{"type":"boolean"},"key":{"type":"string","minLength":1,"maxLength":2000},"seed":{"type":"string","minLength":1,"maxLength":2000},"freezeTime":{"type":"string","minLength":1,"maxLength":2000},"port":{"type":"integer","minimum":0,"maximum":65535},"host":{"type":"string","minLength":1,"maxLength":2000},"allowHost":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"maxItems":50},"clock":{"type":"string","enum":["wall","virtual"]},"speed":{"type":"number","exclusiveMinimum":0,"maximum":1000000},"conversations":{"type":"integer","minimum":1,"maximum":1000000},"concurrency":{"type":"integer","minimum":1,"maximum":100000},"reporter":{"type":"array","items":{"type":"string","enum":["default","json","junit"]},"minItems":1,"maxItems":3},"outputFile":{"type":"object","properties":{"default":{"type":"string","minLength":1,"maxLength":2000},"json":{"type":"string","minLength":1,"maxLength":2000},"junit":{"type":"string","minLength":1,"maxLength":2000}},"additionalProperties":false},"wait":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Wait this long for the app to listen."},"settings":{"type":"object","properties":{"transferOrder":{"type":"string","enum":["transfer-first","leave-first"]},"agentName":{"type":"string","enum":["first,last","plain"]},"keyOrder":{"type":"string","enum":["observed","documented","shuffled"]},"bodyStyle":{"type":"string","enum":["compact","pretty","escaped"]},"headerCase":{"type":"string","enum":["lower","title"]},"signed":{"type":"boolean"},"retryDelays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},"maxItems":20},"timeout":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the consumer has to answer one request."},"headOfLine":{"type":"string","enum":["block","pass"]},"undelivered":{"type":"string","enum":["stop-unanswered","stop","continue"]},"tenantId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-tenant-id. Letters, digits, - and _ only."},"customerId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-customer-id; the tenant id unless told, as in the published sample."}},"additionalProperties":false}},"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePointLength;
const pattern4 = new RegExp("^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9_-]*$", "u");

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
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.to,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},schema:schema31.properties.to.type,parentSchema:schema31.properties.to,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.dialect !== undefined){
let data1 = data.dialect;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},schema:schema31.properties.dialect.type,parentSchema:schema31.properties.dialect,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "chat-api") || (data1 === "chat-gateway"))){
const err5 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema31.properties.dialect.enum},schema:schema31.properties.dialect.enum,parentSchema:schema31.properties.dialect,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.allowRemote !== undefined){
let data2 = data.allowRemote;
if(typeof data2 !== "boolean"){
const err6 = {instancePath:instancePath+"/allowRemote",schemaPath:"#/properties/allowRemote/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.allowRemote.type,parentSchema:schema31.properties.allowRemote,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.key !== undefined){
let data3 = data.key;
if(typeof data3 === "string"){
if(func2(data3) > 2000){
const err7 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.key,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data3) < 1){
const err8 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.key,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},schema:schema31.properties.key.type,parentSchema:schema31.properties.key,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.seed !== undefined){
let data4 = data.seed;
if(typeof data4 === "string"){
if(func2(data4) > 2000){
const err10 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.seed,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.seed,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "string"},schema:schema31.properties.seed.type,parentSchema:schema31.properties.seed,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.freezeTime !== undefined){
let data5 = data.freezeTime;
if(typeof data5 === "string"){
if(func2(data5) > 2000){
const err13 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.freezeTime,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.freezeTime,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/type",keyword:"type",params:{type: "string"},schema:schema31.properties.freezeTime.type,parentSchema:schema31.properties.freezeTime,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.port !== undefined){
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.port.type,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.host !== undefined){
let data7 = data.host;
if(typeof data7 === "string"){
if(func2(data7) > 2000){
const err19 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.host,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func2(data7) < 1){
const err20 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.host,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},schema:schema31.properties.host.type,parentSchema:schema31.properties.host,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.allowHost !== undefined){
let data8 = data.allowHost;
if(Array.isArray(data8)){
if(data8.length > 50){
const err22 = {instancePath:instancePath+"/allowHost",schemaPath:"#/properties/allowHost/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema31.properties.allowHost,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func2(data9) > 253){
const err23 = {instancePath:instancePath+"/allowHost/" + i0,schemaPath:"#/properties/allowHost/items/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema31.properties.allowHost.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func2(data9) < 1){
const err24 = {instancePath:instancePath+"/allowHost/" + i0,schemaPath:"#/properties/allowHost/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.allowHost.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/allowHost/" + i0,schemaPath:"#/properties/allowHost/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.allowHost.items.type,parentSchema:schema31.properties.allowHost.items,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/allowHost",schemaPath:"#/properties/allowHost/type",keyword:"type",params:{type: "array"},schema:schema31.properties.allowHost.type,parentSchema:schema31.properties.allowHost,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.clock !== undefined){
let data10 = data.clock;
if(typeof data10 !== "string"){
const err27 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "string"},schema:schema31.properties.clock.type,parentSchema:schema31.properties.clock,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data10 === "wall") || (data10 === "virtual"))){
const err28 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/enum",keyword:"enum",params:{allowedValues: schema31.properties.clock.enum},schema:schema31.properties.clock.enum,parentSchema:schema31.properties.clock,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.speed !== undefined){
let data11 = data.speed;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000000 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.speed,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data11 <= 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema31.properties.speed,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/type",keyword:"type",params:{type: "number"},schema:schema31.properties.speed.type,parentSchema:schema31.properties.speed,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.conversations !== undefined){
let data12 = data.conversations;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err32 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.conversations.type,parentSchema:schema31.properties.conversations,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000000 || isNaN(data12)){
const err33 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.conversations,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err34 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.conversations,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data.concurrency !== undefined){
let data13 = data.concurrency;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err35 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.concurrency.type,parentSchema:schema31.properties.concurrency,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100000 || isNaN(data13)){
const err36 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.concurrency,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err37 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.concurrency,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data.reporter !== undefined){
let data14 = data.reporter;
if(Array.isArray(data14)){
if(data14.length > 3){
const err38 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/maxItems",keyword:"maxItems",params:{limit: 3},schema:3,parentSchema:schema31.properties.reporter,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data14.length < 1){
const err39 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.reporter,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(typeof data15 !== "string"){
const err40 = {instancePath:instancePath+"/reporter/" + i1,schemaPath:"#/properties/reporter/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.reporter.items.type,parentSchema:schema31.properties.reporter.items,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data15 === "default") || (data15 === "json")) || (data15 === "junit"))){
const err41 = {instancePath:instancePath+"/reporter/" + i1,schemaPath:"#/properties/reporter/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.reporter.items.enum},schema:schema31.properties.reporter.items.enum,parentSchema:schema31.properties.reporter.items,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/type",keyword:"type",params:{type: "array"},schema:schema31.properties.reporter.type,parentSchema:schema31.properties.reporter,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.outputFile !== undefined){
let data16 = data.outputFile;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key1 in data16){
if(!(((key1 === "default") || (key1 === "json")) || (key1 === "junit"))){
const err43 = {instancePath:instancePath+"/outputFile",schemaPath:"#/properties/outputFile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.outputFile,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16.default !== undefined){
let data17 = data16.default;
if(typeof data17 === "string"){
if(func2(data17) > 2000){
const err44 = {instancePath:instancePath+"/outputFile/default",schemaPath:"#/properties/outputFile/properties/default/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.outputFile.properties.default,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func2(data17) < 1){
const err45 = {instancePath:instancePath+"/outputFile/default",schemaPath:"#/properties/outputFile/properties/default/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.outputFile.properties.default,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/outputFile/default",schemaPath:"#/properties/outputFile/properties/default/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputFile.properties.default.type,parentSchema:schema31.properties.outputFile.properties.default,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data16.json !== undefined){
let data18 = data16.json;
if(typeof data18 === "string"){
if(func2(data18) > 2000){
const err47 = {instancePath:instancePath+"/outputFile/json",schemaPath:"#/properties/outputFile/properties/json/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.outputFile.properties.json,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func2(data18) < 1){
const err48 = {instancePath:instancePath+"/outputFile/json",schemaPath:"#/properties/outputFile/properties/json/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.outputFile.properties.json,data:data18};
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
const err49 = {instancePath:instancePath+"/outputFile/json",schemaPath:"#/properties/outputFile/properties/json/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputFile.properties.json.type,parentSchema:schema31.properties.outputFile.properties.json,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data16.junit !== undefined){
let data19 = data16.junit;
if(typeof data19 === "string"){
if(func2(data19) > 2000){
const err50 = {instancePath:instancePath+"/outputFile/junit",schemaPath:"#/properties/outputFile/properties/junit/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.outputFile.properties.junit,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func2(data19) < 1){
const err51 = {instancePath:instancePath+"/outputFile/junit",schemaPath:"#/properties/outputFile/properties/junit/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.outputFile.properties.junit,data:data19};
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
const err52 = {instancePath:instancePath+"/outputFile/junit",schemaPath:"#/properties/outputFile/properties/junit/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputFile.properties.junit.type,parentSchema:schema31.properties.outputFile.properties.junit,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/outputFile",schemaPath:"#/properties/outputFile/type",keyword:"type",params:{type: "object"},schema:schema31.properties.outputFile.type,parentSchema:schema31.properties.outputFile,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.wait !== undefined){
let data20 = data.wait;
if(typeof data20 === "string"){
if(!pattern4.test(data20)){
const err54 = {instancePath:instancePath+"/wait",schemaPath:"#/properties/wait/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.wait,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/wait",schemaPath:"#/properties/wait/type",keyword:"type",params:{type: "string"},schema:schema31.properties.wait.type,parentSchema:schema31.properties.wait,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.settings !== undefined){
let data21 = data.settings;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
if(!(func1.call(schema31.properties.settings.properties, key2))){
const err56 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.settings,data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data21.transferOrder !== undefined){
let data22 = data21.transferOrder;
if(typeof data22 !== "string"){
const err57 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.transferOrder.type,parentSchema:schema31.properties.settings.properties.transferOrder,data:data22};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!((data22 === "transfer-first") || (data22 === "leave-first"))){
const err58 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.transferOrder.enum},schema:schema31.properties.settings.properties.transferOrder.enum,parentSchema:schema31.properties.settings.properties.transferOrder,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data21.agentName !== undefined){
let data23 = data21.agentName;
if(typeof data23 !== "string"){
const err59 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.agentName.type,parentSchema:schema31.properties.settings.properties.agentName,data:data23};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((data23 === "first,last") || (data23 === "plain"))){
const err60 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.agentName.enum},schema:schema31.properties.settings.properties.agentName.enum,parentSchema:schema31.properties.settings.properties.agentName,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data21.keyOrder !== undefined){
let data24 = data21.keyOrder;
if(typeof data24 !== "string"){
const err61 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.keyOrder.type,parentSchema:schema31.properties.settings.properties.keyOrder,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(((data24 === "observed") || (data24 === "documented")) || (data24 === "shuffled"))){
const err62 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.keyOrder.enum},schema:schema31.properties.settings.properties.keyOrder.enum,parentSchema:schema31.properties.settings.properties.keyOrder,data:data24};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data21.bodyStyle !== undefined){
let data25 = data21.bodyStyle;
if(typeof data25 !== "string"){
const err63 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.bodyStyle.type,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!(((data25 === "compact") || (data25 === "pretty")) || (data25 === "escaped"))){
const err64 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.bodyStyle.enum},schema:schema31.properties.settings.properties.bodyStyle.enum,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data25};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data21.headerCase !== undefined){
let data26 = data21.headerCase;
if(typeof data26 !== "string"){
const err65 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headerCase.type,parentSchema:schema31.properties.settings.properties.headerCase,data:data26};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!((data26 === "lower") || (data26 === "title"))){
const err66 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headerCase.enum},schema:schema31.properties.settings.properties.headerCase.enum,parentSchema:schema31.properties.settings.properties.headerCase,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data21.signed !== undefined){
let data27 = data21.signed;
if(typeof data27 !== "boolean"){
const err67 = {instancePath:instancePath+"/settings/signed",schemaPath:"#/properties/settings/properties/signed/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.settings.properties.signed.type,parentSchema:schema31.properties.settings.properties.signed,data:data27};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data21.retryDelays !== undefined){
let data28 = data21.retryDelays;
if(Array.isArray(data28)){
if(data28.length > 20){
const err68 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.settings.properties.retryDelays,data:data28};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len2 = data28.length;
for(let i2=0; i2<len2; i2++){
let data29 = data28[i2];
if(typeof data29 === "string"){
if(!pattern4.test(data29)){
const err69 = {instancePath:instancePath+"/settings/retryDelays/" + i2,schemaPath:"#/properties/settings/properties/retryDelays/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data29};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/settings/retryDelays/" + i2,schemaPath:"#/properties/settings/properties/retryDelays/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.retryDelays.items.type,parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data29};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/type",keyword:"type",params:{type: "array"},schema:schema31.properties.settings.properties.retryDelays.type,parentSchema:schema31.properties.settings.properties.retryDelays,data:data28};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data21.timeout !== undefined){
let data30 = data21.timeout;
if(typeof data30 === "string"){
if(!pattern4.test(data30)){
const err72 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.timeout,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.timeout.type,parentSchema:schema31.properties.settings.properties.timeout,data:data30};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data21.headOfLine !== undefined){
let data31 = data21.headOfLine;
if(typeof data31 !== "string"){
const err74 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headOfLine.type,parentSchema:schema31.properties.settings.properties.headOfLine,data:data31};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!((data31 === "block") || (data31 === "pass"))){
const err75 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headOfLine.enum},schema:schema31.properties.settings.properties.headOfLine.enum,parentSchema:schema31.properties.settings.properties.headOfLine,data:data31};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data21.undelivered !== undefined){
let data32 = data21.undelivered;
if(typeof data32 !== "string"){
const err76 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.undelivered.type,parentSchema:schema31.properties.settings.properties.undelivered,data:data32};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!(((data32 === "stop-unanswered") || (data32 === "stop")) || (data32 === "continue"))){
const err77 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.undelivered.enum},schema:schema31.properties.settings.properties.undelivered.enum,parentSchema:schema31.properties.settings.properties.undelivered,data:data32};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data21.tenantId !== undefined){
let data33 = data21.tenantId;
if(typeof data33 === "string"){
if(func2(data33) > 200){
const err78 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.tenantId,data:data33};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern7.test(data33)){
const err79 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.tenantId,data:data33};
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
const err80 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tenantId.type,parentSchema:schema31.properties.settings.properties.tenantId,data:data33};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data21.customerId !== undefined){
let data34 = data21.customerId;
if(typeof data34 === "string"){
if(func2(data34) > 200){
const err81 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.customerId,data:data34};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!pattern7.test(data34)){
const err82 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.customerId,data:data34};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.customerId.type,parentSchema:schema31.properties.settings.properties.customerId,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},schema:schema31.properties.settings.type,parentSchema:schema31.properties.settings,data:data21};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
